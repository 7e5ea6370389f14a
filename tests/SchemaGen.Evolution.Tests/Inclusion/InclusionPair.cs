using System.Runtime.CompilerServices;
using SchemaGen.Testing;

namespace SchemaGen.Evolution.Tests.Inclusion;

/// <summary>A line of <c>pairs.txt</c>.</summary>
internal sealed record InclusionPair(string Relation, string Left, string Right)
{
    /// <summary>All lines.</summary>
    public static IEnumerable<InclusionPair> All() =>
        from line in File.ReadLines(Path.Combine(Folder(), "pairs.txt"))
        where line.Length > 1 && line[0] is '=' or '<' or '>' or '#' or '?' && line[1] == ' ' && line.Contains(" ~ ", StringComparison.Ordinal)
        let sides = line[2..].Split(" ~ ")
        select new InclusionPair(line[..1], sides[0].Trim(), sides[1].Trim());

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(SourceTree.Locate(path))!;
}
