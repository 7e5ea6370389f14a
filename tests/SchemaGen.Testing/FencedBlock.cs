using System.Text.RegularExpressions;

namespace SchemaGen.Testing;

/// <summary>A fenced block of a Markdown page: code, a command, a document, or what a program prints.</summary>
/// <param name="Page">The page's path in the repository.</param>
/// <param name="Line">The line of the page that the block's first line is, from 1.</param>
/// <param name="Language">The word behind the fence, or nothing.</param>
/// <param name="Directive">
/// What a comment above the block says to the tests, or nothing; readers of the page do not see it. <c>step</c>: commands of a walk through;
/// <c>file: NAME</c>: the content of a file; <c>insert: NAME</c>: what goes before the last line of a file; <c>prints</c>: what the steps
/// above print; <c>prints: COMMAND</c>: what that command does; <c>code: NAME</c>: what the C# is about;
/// <c>broken code: NAME</c>: the same of C# of which no line compiles; <c>types</c>: what the schema above becomes.
/// </param>
/// <param name="Text">The text between the fences, without their indentation.</param>
public sealed partial record FencedBlock(string Page, int Line, string Language, string Directive, string Text)
{
    /// <summary>Where the block is.</summary>
    public override string ToString() => $"{Page}:{Line}";

    /// <summary>
    /// Compares the block with what it should be. As with any snapshot, <c>SCHEMAGEN_ACCEPT=1</c> writes that into the page.
    /// </summary>
    public void Match(string actual)
    {
        string path = SourceTree.PathOf(Page);
        List<string> lines = [.. File.ReadAllText(path).ReplaceLineEndings("\n").Split('\n')];
        lines.RemoveRange(Line - 1, Text.Count(static character => character == '\n'));
        lines.InsertRange(Line - 1, actual.TrimEnd('\n').Split('\n'));
        Snapshot.MatchFile(string.Join('\n', lines), path, method: ToString());
    }

    /// <summary>All blocks of a page of the repository, in their order.</summary>
    /// <param name="page">The page's path in the repository.</param>
    public static List<FencedBlock> ReadAll(string page)
    {
        string[] lines = File.ReadAllText(SourceTree.PathOf(page)).ReplaceLineEndings("\n").Split('\n');
        List<FencedBlock> blocks = [];
        for (int i = 0; i < lines.Length; i++)
        {
            if (Fence().Match(lines[i]) is not { Success: true } opening)
            {
                continue;
            }

            int first = i + 1;
            string indentation = opening.Groups["indentation"].Value;
            int end = Array.FindIndex(lines, first, line => line.Trim() == opening.Groups["fence"].Value);
            if (end < 0)
            {
                throw new InvalidOperationException($"{page}:{i + 1}: the block has no end.");
            }

            string text = string.Concat(lines[first..end].Select(line => (line.StartsWith(indentation, StringComparison.Ordinal) ? line[indentation.Length..] : line) + "\n"));
            blocks.Add(new FencedBlock(page, first + 1, opening.Groups["language"].Value, DirectiveAbove(lines, i), text));
            i = end;
        }

        return blocks;
    }

    private static string DirectiveAbove(string[] lines, int fence)
    {
        int above = fence - 1;
        while (above >= 0 && lines[above].Length == 0)
        {
            above--;
        }

        return above >= 0 ? Comment().Match(lines[above]).Groups["text"].Value : "";
    }

    [GeneratedRegex(@"^(?<indentation> *)(?<fence>`{3,})(?<language>[a-z#]*)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Fence();

    [GeneratedRegex("^<!-- (?<text>.*) -->$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Comment();
}
