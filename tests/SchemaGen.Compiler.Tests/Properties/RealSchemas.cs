using SchemaGen.Testing;

namespace SchemaGen.Compiler.Tests.Properties;

/// <summary>Other projects' schemas on this machine, with their documents.</summary>
internal static class RealSchemas
{
    private static readonly (string Name, string Schema, string Documents)[] Known =
    [
        ("DocBook", "docbook5-xml/5.0/docbook.rng", ""),
        ("DocBook, compact", "docbook5-xml/5.0/docbookxi.rnc", ""),
        ("OpenDocument", "emacs-common/28.2/etc/schema/OpenDocument-schema-v1.3.rnc", ""),
        ("XSLT", "emacs-common/28.2/etc/schema/xslt.rnc", "*.xsl"),
        ("RELAX NG", "emacs-common/28.2/etc/schema/relaxng.rnc", "*.rng"),
        ("pacemaker", "pacemaker-common/pacemaker-3.9.rng", "*.cib"),
        ("pacemaker's answers", "pacemaker-common/api/api-result.rng", ""),
        ("Mallard", "mallard-rng/1.0/mallard-1.0.rng", "*.page"),
        ("osinfo", "osinfo-db/schema/osinfo.rng", "osinfo-db/*.xml"),
        ("Inkscape's extensions", "inkscape/inkscape.extension.rng", "*.inx"),
        ("GTK's builder", "libgtk-4-dev/gtk4builder.rng", "*.ui"),
        ("GObject introspection", "libgirepository1.0-dev/gir-1.2.rnc", "*.gir"),
        ("XHTML", "xhtml-relaxng/xhtml-strict.rng", "*.xhtml"),
    ];

    /// <summary>The names of all known schemas.</summary>
    public static IEnumerable<string> Names => Known.Select(static known => known.Name);

    /// <summary>Returns the path of a schema; null if it is not on this machine.</summary>
    public static string? PathOf(string name) =>
        Corpora.OthersFolder is { } folder && Path.Combine(folder, Find(name).Schema) is var path && File.Exists(path) ? path : null;

    /// <summary>Returns the files that may be documents of the schema.</summary>
    public static IEnumerable<string> DocumentsOf(string name)
    {
        string pattern = Find(name).Documents;
        string folder = Path.Combine(Corpora.OthersFolder!, Path.GetDirectoryName(pattern) ?? "");
        return pattern.Length == 0 ? [] : Directory.EnumerateFiles(folder, Path.GetFileName(pattern), SearchOption.AllDirectories).Order(StringComparer.Ordinal);
    }

    private static (string Name, string Schema, string Documents) Find(string name) => Known.Single(known => known.Name == name);
}
