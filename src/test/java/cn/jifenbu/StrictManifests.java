package cn.jifenbu;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.kustomize.v1beta1.Kustomization;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Reads manifests into Kubernetes' own types and refuses fields and kinds that these do not have.
class StrictManifests {

    private static final Map<String, Class<?>> KINDS = Map.of(
            "v1/ConfigMap", ConfigMap.class, "v1/Service", Service.class, "v1/ServiceAccount", ServiceAccount.class,
            "apps/v1/Deployment", Deployment.class, "batch/v1/Job", Job.class,
            "policy/v1/PodDisruptionBudget", PodDisruptionBudget.class,
            "networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class,
            "kustomize.config.k8s.io/v1beta1/Kustomization", Kustomization.class,
            // CloudNativePG's types are not in these libraries; they are read as plain trees.
            "postgresql.cnpg.io/v1/Cluster", JsonNode.class, "postgresql.cnpg.io/v1/ScheduledBackup", JsonNode.class);

    private final ObjectMapper yaml = new ObjectMapper(
            YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());

    StrictManifests() {
        yaml.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        yaml.setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
            /// Otherwise the types swallow what they do not know.
            @Override
            public Boolean hasAnySetter(Annotated annotated) {
                return false;
            }
        });
    }

    List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".yaml")).toList();
        }
    }

    /// All resources below a folder; lists of JSON patches are left out, `kubectl kustomize` tries those.
    List<Object> read(Path folder) throws IOException {
        var all = new ArrayList<>();
        for (var file : files(folder)) all.addAll(parse(Files.readString(file)));
        return all;
    }

    List<Object> parse(String text) throws IOException {
        var resources = new ArrayList<>();
        for (var tree : tree(text)) {
            if (tree.isArray()) continue;
            var kind = tree.path("apiVersion").asText() + "/" + tree.path("kind").asText();
            if (!KINDS.containsKey(kind)) throw new IllegalArgumentException("unknown kind " + kind);
            resources.add(yaml.treeToValue(tree, KINDS.get(kind)));
        }
        return resources;
    }

    List<JsonNode> tree(String text) throws IOException {
        var documents = new ArrayList<JsonNode>();
        try (var parser = yaml.createParser(text)) {
            for (JsonNode next = yaml.readTree(parser); next != null; next = yaml.readTree(parser)) documents.add(next);
        }
        return documents;
    }
}
