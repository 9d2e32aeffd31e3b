package io.callboard.inbox;

import java.util.concurrent.Executor;

/** No threads at all: whoever brings work does it, and what is to be done always is done when a test says so. */
class DirectThreads extends Threads {

    DirectThreads() {
        super(work -> {
            throw new IllegalStateException("No thread is needed");
        });
    }

    @Override
    Executor database() {
        return Runnable::run;
    }

    @Override
    Executor disk() {
        return Runnable::run;
    }

    @Override
    void always(Runnable work) {}
}
