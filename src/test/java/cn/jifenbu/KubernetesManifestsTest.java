package cn.jifenbu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KubernetesManifestsTest {

    private final StrictManifests manifests = new StrictManifests();

    @Test
    void everyFileHasOnlyFieldsThatKubernetesKnows() throws IOException {
        assertThat(manifests.read(Path.of("k8s"))).hasSizeGreaterThan(5);
    }

    @Test
    void aMisspeltFieldIsFound() {
        assertThatThrownBy(() -> manifests.parse("kind: Service\napiVersion: v1\nspec: {ports: [{prot: 80}]}"))
                .hasMessageContaining("prot");
    }

    @ParameterizedTest
    @ValueSource(strings = {"k8s/base", "k8s/overlays/cnpg"})
    void whatKustomizeBuildsIsRightToo(String folder) throws Exception {
        assumeThat(System.getenv("PATH").split(":")).anyMatch(dir -> Files.isExecutable(Path.of(dir, "kubectl")));
        var out = Files.createTempFile("kustomize", ".yaml");
        var kubectl = new ProcessBuilder("kubectl", "kustomize", folder).redirectOutput(out.toFile()).redirectErrorStream(true);
        assertThat(kubectl.start().waitFor()).as(Files.readString(out)).isZero();
        var built = manifests.parse(Files.readString(out));
        assertThat(built).hasAtLeastOneElementOfType(Deployment.class).hasAtLeastOneElementOfType(Job.class);
        pods(built).forEach(KubernetesManifestsTest::isConfined);
    }

    @Test
    void everyKustomizationNamesFilesThatExist() throws IOException {
        for (var file : manifests.files(Path.of("k8s"))) {
            if (!file.endsWith("kustomization.yaml")) continue;
            var tree = manifests.tree(Files.readString(file)).getFirst();
            tree.path("resources").forEach(r -> assertThat(file.resolveSibling(r.asText()).normalize()).exists());
            tree.path("patches").forEach(p -> assertThat(file.resolveSibling(p.path("path").asText())).exists());
        }
    }

    @Test
    void theImageIsTheOneTheBuildMakes() throws IOException {
        var pom = Files.readString(Path.of("pom.xml"));
        var version = pom.replaceAll("(?s).*?<artifactId>jifenbu</artifactId>\\s*<version>(.*?)</version>.*", "$1");
        var image = manifests.tree(Files.readString(Path.of("k8s/base/kustomization.yaml"))).getFirst().path("images").get(0);
        assertThat(image.path("name").asText()).isEqualTo("jifenbu");
        assertThat(image.path("newTag").asText()).isEqualTo(version);
        assertThat(pom).contains("<image.name>jifenbu:${project.version}</image.name>");
        assertThat(containers()).extracting(Container::getImage).containsOnly("jifenbu");
    }

    @Test
    void secretsComeByReferenceOnly() throws IOException {
        assertThat(manifests.read(Path.of("k8s"))).doesNotHaveAnyElementsOfTypes(Secret.class);
        for (var file : manifests.files(Path.of("k8s")))
            assertThat(Files.readString(file)).doesNotContain("stringData", "secretGenerator");
        assertThat(containers()).isNotEmpty().allSatisfy(c -> assertThat(c.getEnv())
                .filteredOn(e -> e.getName().matches(".*(USER|PASSWORD|SECRET|KEY|TOKEN).*")).isNotEmpty()
                .allSatisfy(e -> assertThat(e.getValueFrom().getSecretKeyRef().getName()).isNotBlank()));
    }

    @Test
    void everyPodIsConfined() throws IOException {
        assertThat(pods(manifests.read(Path.of("k8s")))).hasSize(2).allSatisfy(KubernetesManifestsTest::isConfined);
    }

    @Test
    void theProbesAskWhatTheServiceAnswers() throws IOException {
        var config = new Properties();
        try (var file = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            config.load(file);
        }
        var health = config.getProperty("quarkus.http.non-application-root-path", "/q") + "/"
                + config.getProperty("quarkus.smallrye-health.root-path", "health") + "/";
        var service = container(Deployment.class);
        assertThat(service.getStartupProbe().getHttpGet().getPath()).isEqualTo(health + path(config, "startup", "started"));
        assertThat(service.getLivenessProbe().getHttpGet().getPath()).isEqualTo(health + path(config, "liveness", "live"));
        assertThat(service.getReadinessProbe().getHttpGet().getPath()).isEqualTo(health + "group/reads");
        assertThat(config.getProperty("quarkus.http.port"))
                .contains(service.getPorts().getFirst().getContainerPort().toString());
        assertThat(config).doesNotContainKey("quarkus.management.enabled");
    }

    /// Whoever is under way when a pod has to go is answered before it is killed.
    @Test
    void aPodHasTimeToAnswerWhatItBegan() throws IOException {
        var config = new Properties();
        try (var file = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            config.load(file);
        }
        int answers = seconds(config, "quarkus.shutdown.timeout");
        assertThat(answers)
                .isGreaterThan(Integer.parseInt(config.getProperty("quarkus.transaction-manager.default-transaction-timeout")));
        var deployments = manifests.read(Path.of("k8s")).stream().filter(Deployment.class::isInstance).toList();
        assertThat(pods(deployments).getFirst().getTerminationGracePeriodSeconds())
                .isGreaterThan(seconds(config, "%prod.quarkus.shutdown.delay") + answers);
    }

    private static int seconds(Properties config, String key) {
        return Integer.parseInt(config.getProperty(key).replace("s", ""));
    }

    @Test
    void onlyTheJobMigratesAndItDoesSoAsTheOwner() throws IOException {
        assertThat(container(Job.class).getEnv()).anySatisfy(e -> {
            assertThat(e.getName()).isEqualTo("JIFENBU_MIGRATE_ONLY");
            assertThat(e.getValue()).isEqualTo("true");
        });
        assertThat(secretsOf(container(Job.class))).containsOnly("jifenbu-db-owner");
        assertThat(secretsOf(container(Deployment.class))).containsOnly("jifenbu-db-app");
        assertThat(Files.readString(Path.of("k8s/base/kustomization.yaml"))).contains("QUARKUS_FLYWAY_MIGRATE_AT_START=false");
    }

    /// CloudNativePG derives names from the cluster's: -rw is the primary, -app the owner's secret, -ca the certificate.
    @Test
    void theOverlayUsesTheNamesThatCloudNativePgMakes() throws IOException {
        var overlay = Path.of("k8s/overlays/cnpg");
        var cluster = manifests.tree(Files.readString(overlay.resolve("cluster.yaml"))).getFirst();
        var name = cluster.path("metadata").path("name").asText();
        assertThat(Files.readString(overlay.resolve("kustomization.yaml"))).contains("//" + name + "-rw:5432/"
                + cluster.at("/spec/bootstrap/initdb/database").asText() + "?sslmode=verify-full");
        assertThat(Files.readString(overlay.resolve("database-owner.yaml"))).contains("value: " + name + "-app");
        assertThat(Files.readString(overlay.resolve("database-ca.yaml"))).contains("secretName: " + name + "-ca");
        var appRole = cluster.at("/spec/managed/roles/0");
        assertThat(secretsOf(container(Deployment.class))).containsOnly(appRole.at("/passwordSecret/name").asText());
        assertThat(cluster.at("/spec/bootstrap/initdb/postInitSQL")).extracting(JsonNode::asText)
                .containsExactly("create role " + appRole.path("name").asText() + " nologin");
    }

    private static String path(Properties config, String probe, String usual) {
        return config.getProperty("quarkus.smallrye-health." + probe + "-path", usual);
    }

    private static void isConfined(PodSpec pod) {
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(pod.getServiceAccountName()).startsWith("jifenbu");
        assertThat(pod.getContainers()).isNotEmpty().allSatisfy(c -> {
            assertThat(c.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
            assertThat(c.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
            assertThat(c.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
            assertThat(c.getResources().getRequests()).containsOnlyKeys("cpu", "memory");
            assertThat(c.getResources().getLimits()).containsOnlyKeys("cpu", "memory");
        });
    }

    private static List<String> secretsOf(Container container) {
        return container.getEnv().stream().filter(e -> e.getValueFrom() != null)
                .map(e -> e.getValueFrom().getSecretKeyRef().getName()).toList();
    }

    private List<Container> containers() throws IOException {
        return pods(manifests.read(Path.of("k8s"))).stream().flatMap(pod -> pod.getContainers().stream()).toList();
    }

    private Container container(Class<?> kind) throws IOException {
        var resources = manifests.read(Path.of("k8s")).stream().filter(kind::isInstance).toList();
        return pods(resources).getFirst().getContainers().getFirst();
    }

    private static List<PodSpec> pods(List<Object> resources) {
        return resources.stream().<PodSpec>mapMulti((resource, pods) -> {
            if (resource instanceof Deployment d) pods.accept(d.getSpec().getTemplate().getSpec());
            if (resource instanceof Job j) pods.accept(j.getSpec().getTemplate().getSpec());
        }).toList();
    }
}
