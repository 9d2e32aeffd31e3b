package io.callboard;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Classes that are wrong on purpose: compiled into a folder of their own, never part of Callboard. */
final class PlantedFault {

    private static final Pattern NAME = Pattern.compile("package ([\\w.]+);.*? class (\\w+)");

    private PlantedFault() {}

    /** Compiles these sources, one class each, into that folder and reads what came out. */
    static JavaClasses plant(Path folder, String... sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Source> units = Stream.of(sources).map(Source::of).toList();
        StringWriter complaints = new StringWriter();
        List<String> options =
                List.of("-proc:none", "-cp", System.getProperty("java.class.path"), "-d", folder.toString());
        if (!compiler.getTask(complaints, null, null, options, null, units).call()) {
            throw new IllegalArgumentException(complaints.toString());
        }
        return new ClassFileImporter().importPath(folder);
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        private Source(URI name, String text) {
            super(name, Kind.SOURCE);
            this.text = text;
        }

        static Source of(String text) {
            Matcher matcher = NAME.matcher(text);
            if (!matcher.find()) {
                throw new IllegalArgumentException("no package and class: " + text);
            }
            String name = matcher.group(1).replace('.', '/') + "/" + matcher.group(2);
            return new Source(URI.create("string:///" + name + ".java"), text);
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
