package io.callboard.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.address.Address;
import io.callboard.config.Source;
import io.callboard.config.Source.AddressMode;
import io.callboard.config.Source.SignatureScheme;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SenderTest {

    @ParameterizedTest
    @CsvSource({
        "ENFORCE, 100.20.5.228, false, false",
        "ENFORCE, 100.20.5.229, true, false",
        "ENFORCE, unknown, true, false",
        "QUARANTINE, 100.20.5.228, false, false",
        "QUARANTINE, 100.20.5.229, false, true",
        "QUARANTINE, unknown, false, true",
        "OFF, 100.20.5.229, false, false",
        "OFF, unknown, false, false"
    })
    void isRefusedOrHeldByItsAddress(AddressMode mode, String from, boolean refused, boolean held) {
        Sender sender = Sender.of(
                new Source("retell", "retell", SignatureScheme.RETELL, List.of("key"), List.of("100.20.5.228"), mode));
        Address address = Address.of(from);

        assertThat(sender.refuses(address)).isEqualTo(refused);
        assertThat(sender.holds(address)).isEqualTo(held);
    }
}
