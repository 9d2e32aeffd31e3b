package io.callboard.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryReaderTest {

    private static final Map<String, String> COMPANY = Map.of(
            "CALLBOARD_LDAP_URL", "ldaps://dc1.example.com, ldap://dc2.example.com:3268/",
            "CALLBOARD_LDAP_BASE", "dc=example,dc=com",
            "CALLBOARD_LDAP_BIND_DN", "cn=reader,dc=example,dc=com",
            "CALLBOARD_LDAP_BIND_PASSWORD", "s3cret",
            "CALLBOARD_LDAP_OPERATORS", "Call desk, ops");

    @Test
    void knowsTheCompanysDirectory() {
        Directory company = read(COMPANY);
        assertThat(company.urls())
                .containsExactly(URI.create("ldaps://dc1.example.com"), URI.create("ldap://dc2.example.com:3268"));
        assertThat(company.peopleFilter()).isEqualTo("(objectClass=person)");
        assertThat(company.nameAttribute()).isEqualTo("uid");
        assertThat(company.groupsBase()).isEqualTo("dc=example,dc=com");
        assertThat(company.groupsFilter()).isEmpty();
        assertThat(company.operators()).containsExactly("Call desk", "ops");
        assertThat(company.toString()).doesNotContain("s3cret");
    }

    @Test
    void isThereOnlyWhenItHasAnAddress() {
        assertThat(new SettingsReader(Map.of(), Map.of()).read().signOn().directory())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ldap://dc1.example.com,true",
        "ldap://192.0.2.1,true",
        "ldap://localhost,false",
        "ldap://127.0.0.1:10389,false",
        "ldap://[::1],false",
        "ldaps://dc1.example.com,false"
    })
    void encryptsWhatLeavesThisMachine(String url, boolean startTls) {
        assertThat(Directory.needsStartTls(
                        read(with("CALLBOARD_LDAP_URL", url)).urls().get(0)))
                .isEqualTo(startTls);
    }

    @Test
    void saysWhatIsMissing() {
        Map<String, String> bare = Map.of("CALLBOARD_LDAP_URL", "ldap://localhost");
        refuses(bare, "CALLBOARD_LDAP_BASE");
        refuses(bare, "CALLBOARD_LDAP_VIEWERS");
        refuses(with("CALLBOARD_LDAP_BIND_PASSWORD", ""), "CALLBOARD_LDAP_BIND_PASSWORD");
        refuses(with("CALLBOARD_LDAP_BIND_DN", ""), "CALLBOARD_LDAP_BIND_DN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://a.example", "dc1.example.com", "ldap:///", "ldap://a/dc=x", "ldap://u@a", "ldaps://a?x"
            })
    void refusesWhatIsNoServer(String url) {
        refuses(with("CALLBOARD_LDAP_URL", url), "CALLBOARD_LDAP_URL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"objectClass=person", "((uid=x)", "(uid=x))", "(a=b)(c=d)", "()("})
    void refusesWhatIsNoFilter(String filter) {
        refuses(with("CALLBOARD_LDAP_PEOPLE_FILTER", filter), "CALLBOARD_LDAP_PEOPLE_FILTER");
        refuses(with("CALLBOARD_LDAP_GROUPS_FILTER", filter), "CALLBOARD_LDAP_GROUPS_FILTER");
    }

    @Test
    void refusesWhatIsNoName() {
        refuses(with("CALLBOARD_LDAP_BASE", "example.com"), "CALLBOARD_LDAP_BASE");
        refuses(with("CALLBOARD_LDAP_GROUPS_BASE", "groups"), "CALLBOARD_LDAP_GROUPS_BASE");
        refuses(with("CALLBOARD_LDAP_NAME_ATTRIBUTE", "uid=*"), "CALLBOARD_LDAP_NAME_ATTRIBUTE");
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> given = new HashMap<>(COMPANY);
        given.put(name, value);
        return given;
    }

    private static Directory read(Map<String, String> variables) {
        return new SettingsReader(Map.of(), variables)
                .read()
                .signOn()
                .directory()
                .orElseThrow();
    }

    private static void refuses(Map<String, String> variables, String name) {
        assertThatThrownBy(() -> read(variables))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining(name + ": ");
    }
}
