package io.callboard.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.fixture.DatabaseServer;
import io.callboard.fixture.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class SchemaTest {

    @Parameter
    DatabaseServer server;

    @Test
    void canBeMigratedAgain() {
        TestDatabase database = server.emptied();

        assertThat(new Schema(database.dataSource()).migrate()).isNotBlank();
    }
}
