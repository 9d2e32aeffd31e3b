package io.callboard.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The read-only JSON API. Lists its classes, so that the webhook's filters and mappers stay out of it. */
@ApplicationPath("api")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Callboard API",
                        version = "1",
                        description =
                                "Calls, chats, deliveries, rejected requests, destinations and the audit, read-only"),
        security = {@SecurityRequirement(name = "token"), @SecurityRequirement(name = "basic")})
@SecurityScheme(securitySchemeName = "token", type = SecuritySchemeType.HTTP, scheme = "bearer")
@SecurityScheme(securitySchemeName = "basic", type = SecuritySchemeType.HTTP, scheme = "basic")
public class ApiApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                CallsResource.class,
                ChatsResource.class,
                DeliveriesResource.class,
                RejectionsResource.class,
                DestinationsResource.class,
                AuditResource.class,
                CallExportResource.class,
                ChatExportResource.class,
                AuditExportResource.class,
                SchemasResource.class,
                VerificationResource.class,
                OpenApiResource.class,
                JsonbResolver.class,
                BadQueryMapper.class,
                HttpErrorMapper.class,
                UnexpectedErrorMapper.class);
    }
}
