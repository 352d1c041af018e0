package org.kepu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(KepuApplication.class);
    private static final Path DOCS = Path.of("..", "docs", "modules");

    @Test
    void modulesUseOnlyWhatTheyDeclareAndFormNoCycle() {
        MODULES.verify();
    }

    @Test
    void everyModuleSaysWhatItIsFor() {
        assertThat(ours())
                .isNotEmpty()
                .allSatisfy(
                        module -> assertThat(purpose(module)).as(name(module)).endsWith("."));
    }

    /** {@code ./kepu docs} runs this. */
    @Test
    @EnabledIfSystemProperty(named = "kepu.docs", matches = "true")
    void theDiagramsInTheDocsAreDrawnFromTheModules() throws IOException {
        new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder(DOCS.toString()))
                .writeModulesAsPlantUml();
        Files.writeString(DOCS.resolve("README.md"), """
                # Modules

                Drawn from the code by `./kepu docs`; do not edit. An arrow says that a module uses the face of another; `shared`, which all may
                use, is left out. The same as PlantUML: [components.puml](components.puml).

                ```mermaid
                flowchart TD
                %s
                ```

                | module | what it is for |
                |---|---|
                %s
                """.formatted(arrows(), purposes()));
    }

    private static String arrows() {
        return ours().flatMap(module -> module.getDirectDependencies(MODULES)
                        .uniqueModules()
                        .map(ModularityTests::name)
                        .filter(target -> !target.equals("shared"))
                        .map(target -> "    " + name(module) + " --> " + target))
                .distinct()
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static String purposes() {
        return ours().map(module -> "| `" + name(module) + "` | " + purpose(module) + " |")
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    /** The first comment of the package. */
    private static String purpose(ApplicationModule module) {
        try {
            String text = Files.readString(packageInfo(module));
            return text.substring(text.indexOf("/**") + 3, text.indexOf("*/"))
                    .replaceAll("\\s*\\n \\*\\s*", " ")
                    .replaceAll("\\{@\\w+ ([^}]*)}", "`$1`")
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }

    /** The modules whose source is here; a library with a package of its own under ours is none of them. */
    private static Stream<ApplicationModule> ours() {
        return MODULES.stream().filter(module -> Files.exists(packageInfo(module)));
    }

    private static Path packageInfo(ApplicationModule module) {
        return Path.of("src/main/java", module.getBasePackage().getName().replace('.', '/'), "package-info.java");
    }
}
