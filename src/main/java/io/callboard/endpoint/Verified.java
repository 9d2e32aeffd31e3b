package io.callboard.endpoint;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Only genuine deliveries from allowed addresses come here; the filters see to it, in the order of their priorities. */
@NameBinding
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@interface Verified {

    /** Which source it is for. */
    int SOURCE = 1000;

    /** Before a byte of the body is read. */
    int ADDRESS = 1100;

    /** Before a byte of the body is read, too. */
    int SIGNATURE_HEADER = 1150;

    int BODY = 1200;

    int SIGNATURE = 1300;
}
