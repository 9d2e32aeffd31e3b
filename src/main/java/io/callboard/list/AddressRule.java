package io.callboard.list;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The column holds one of the IP addresses, or begins as one that is not told whole. Whoever asks for
 * {@code 203.0.113.7} does not mean {@code 203.0.113.70}.
 */
record AddressRule(String column) implements Rule {

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}"
            + "|(?=.*::)[0-9a-fA-F:.]*[0-9a-fA-F]|([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}");

    AddressRule {
        requireNonNull(column, "column");
    }

    @Override
    public void narrow(Conditions conditions, List<Object> values) {
        List<String> any = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        for (Object value : values) {
            String address = value.toString();
            boolean whole = WHOLE.matcher(address).matches();
            any.add(column + (whole ? " = ?" : " like ? escape '!'"));
            asked.add(whole ? address : Rule.begun(address));
        }
        conditions.add("(" + String.join(" or ", any) + ")", asked);
    }
}
