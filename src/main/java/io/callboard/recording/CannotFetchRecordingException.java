package io.callboard.recording;

/** A recording cannot be fetched. Tells the obstacle, never the address. */
class CannotFetchRecordingException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Obstacle obstacle;

    CannotFetchRecordingException(Obstacle obstacle) {
        super(obstacle.word());
        this.obstacle = obstacle;
    }

    Obstacle obstacle() {
        return obstacle;
    }
}
