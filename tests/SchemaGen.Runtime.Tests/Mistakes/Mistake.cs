using SchemaGen.Testing;

namespace SchemaGen.Runtime.Tests.Mistakes;

/// <summary>A mistake made in a correct document: a test case from mistakes.txt.</summary>
/// <param name="Title">The title.</param>
/// <param name="Document">The name of the document.</param>
/// <param name="Edits">The texts to find, each with its replacement.</param>
internal sealed record Mistake(string Title, string Document, IReadOnlyList<(string Found, string Replacement)> Edits)
{
    /// <summary>All mistakes.</summary>
    public static IReadOnlyList<Mistake> All { get; } = [.. ReadAll()];

    /// <summary>The document with the mistake.</summary>
    public string Text
    {
        get
        {
            string text = Read($"{Document}.xml");
            foreach ((string found, string replacement) in Edits)
            {
                int at = text.IndexOf(found, StringComparison.Ordinal);
                at.ShouldBeGreaterThanOrEqualTo(0, $"'{found}' is not in {Document}.xml ({Title})");
                text = string.Concat(text.AsSpan(0, at), replacement, text.AsSpan(at + found.Length));
            }

            return text;
        }
    }

    /// <summary>Returns the path of a file in the folder of mistakes.txt.</summary>
    public static string PathOf(string name) => SourceTree.PathOf($"tests/SchemaGen.Runtime.Tests/Mistakes/{name}");

    /// <summary>Reads a file in the folder of mistakes.txt.</summary>
    public static string Read(string name) => File.ReadAllText(PathOf(name)).ReplaceLineEndings("\n");

    private static IEnumerable<Mistake> ReadAll()
    {
        (string title, string document, List<(string, string)> edits) = ("", "", []);
        foreach (string line in Read("mistakes.txt").Split('\n'))
        {
            if (line.StartsWith("== ", StringComparison.Ordinal))
            {
                if (edits.Count > 0)
                {
                    yield return new Mistake(title, document, edits);
                }

                (title, edits) = (line[3..], []);
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                string[] parts = line.Split('|');
                document = parts[0].Trim();
                edits.Add((parts[1].Trim(), parts[2].Trim()));
            }
        }

        yield return new Mistake(title, document, edits);
    }
}
