package cn.jifenbu.web.openapi;

import cn.jifenbu.problem.Problem;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/// What the operations of the API have in common; [OpenApiCustomizer] puts it to each of them.
@OpenAPIDefinition(
        info = @Info(title = "积分簿", version = "1"),
        components = @Components(
                securitySchemes = @SecurityScheme(securitySchemeName = OpenApiCustomizer.BEARER, type = SecuritySchemeType.HTTP,
                        scheme = "bearer", description = "登录得到的 accessToken"),
                parameters = @Parameter(name = OpenApiCustomizer.KEY, in = ParameterIn.HEADER, required = true,
                        description = "自己生成的钥匙，建议用 UUID；重试同一次写入用同一个，不会办两回",
                        schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                                minLength = 1, maxLength = 255)),
                responses = @APIResponse(name = OpenApiCustomizer.PROBLEM, description = "办不了：title 和 detail 说明原因和办法",
                        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))))
public class ApiDefinition extends Application {}
