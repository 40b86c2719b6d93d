package cn.jifenbu.testing;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// One operation of the API as the generated document describes it; `method` in small letters.
public record ApiOperation(String method, String path, JsonNode node, JsonNode whole) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public static JsonNode document() throws IOException {
        return JSON.readTree(given().get("/q/openapi?format=json").then().statusCode(200).extract().asString());
    }

    public static List<ApiOperation> all() throws IOException {
        var document = document();
        var found = new ArrayList<ApiOperation>();
        document.path("paths").properties().forEach(path -> path.getValue().properties().forEach(method -> {
            if (method.getValue().has("operationId")) {
                found.add(new ApiOperation(method.getKey(), path.getKey(), method.getValue(), document));
            }
        }));
        return found;
    }

    public String id() {
        return node.path("operationId").asText();
    }

    public boolean open() {
        return node.path("security").isEmpty();
    }

    /// The address with `known` values for its parameters and made-up ones, of the right kind, for the rest.
    public String address(Map<String, String> known) {
        var address = path;
        for (var parameter : node.path("parameters")) {
            if (!parameter.path("in").asText().equals("path")) continue;
            var name = parameter.path("name").asText();
            address = address.replace("{" + name + "}", known.getOrDefault(name, madeUp(resolve(parameter.path("schema")))));
        }
        return address;
    }

    private static String madeUp(JsonNode schema) {
        if (schema.path("type").asText().equals("integer")) return "2025";
        return schema.path("format").asText().equals("uuid") ? UUID.randomUUID().toString() : "x";
    }

    /// The schema of the JSON body, missing where there is none.
    public JsonNode body() {
        return resolve(node.at("/requestBody/content/application~1json/schema"));
    }

    public boolean takesAFile() {
        return node.path("requestBody").path("content").has("multipart/form-data");
    }

    public JsonNode resolve(JsonNode schema) {
        var ref = schema.path("$ref").asText();
        return ref.isEmpty() ? schema : whole.at(ref.substring(1));
    }
}
