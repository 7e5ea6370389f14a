using SchemaGen.Testing;

namespace SchemaGen.Documentation.Tests.Snippets;

/// <summary>The pages for users, with their blocks. The samples' pages are not included, because they quote programs that are built.</summary>
internal static class Pages
{
    /// <summary>The pages, as paths in the repository.</summary>
    public static IEnumerable<string> All =>
    [
        "README.md",
        .. Below("docs"),
        .. Below("generator"),
        .. Below("runtime"),
    ];

    /// <summary>Returns the blocks of all pages in some languages, without those for other tests: the steps of a walk-through and the types of a schema.</summary>
    public static IEnumerable<FencedBlock> Blocks(params string[] languages) => All
        .SelectMany(FencedBlock.ReadAll)
        .Where(block => languages.Contains(block.Language) && !IsOfOthers(block));

    private static bool IsOfOthers(FencedBlock block) =>
        block.Directive is "step" or "types" || block.Directive.StartsWith("file: ", StringComparison.Ordinal) || block.Directive.StartsWith("insert: ", StringComparison.Ordinal);

    private static IEnumerable<string> Below(string folder) =>
        Directory.EnumerateFiles(SourceTree.PathOf(folder), "*.md", SearchOption.AllDirectories)
            .Select(static path => Path.GetRelativePath(SourceTree.Root, path).Replace('\\', '/'))
            .Where(static path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/AnalyzerReleases", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
}
