package io.callboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTest {

    @ParameterizedTest
    @CsvSource({
        "+12137771234, +1 213 777 1234",
        "+442079460958, +44 207 946 0958",
        "+4930123456, +49 301 234 56",
        "+35312345678, +353 123 456 78"
    })
    void groupsAnInternationalNumber(String number, String shown) {
        assertThat(Phone.of(number)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"anonymous", "11111", "sip:desk@pbx.example", "+1213 777 1234", "+0123456789", "+1<b>"})
    void leavesWhatIsNoInternationalNumberAsItCame(String number) {
        assertThat(Phone.of(number)).isEqualTo(number);
    }
}
