using SchemaGen.RelaxNg.Linking;

namespace SchemaGen.Evolution.Git;

/// <summary>A schema as it was at a commit: <c>git:REVISION</c> or <c>git:REVISION:PATH</c>.</summary>
/// <param name="Revision">The commit as git names it: a tag, a branch, a hash, <c>HEAD~3</c>.</param>
/// <param name="Path">The path of the main file from the root of the repository; null for the path of the other version.</param>
internal sealed record GitReference(string Revision, string? Path)
{
    private const string Scheme = "git:";

    /// <summary>The prefix of the paths of the commit's files in reports.</summary>
    public string Root => $"{Scheme}{Revision}:/";

    /// <summary>Whether a text refers to a commit and is not the path of a file.</summary>
    public static bool IsOne(string text) => text.StartsWith(Scheme, StringComparison.Ordinal);

    /// <summary>Parses a reference.</summary>
    /// <exception cref="IOException">The text is not a usable reference; the message says why.</exception>
    public static GitReference Parse(string text)
    {
        string rest = text[Scheme.Length..];
        int colon = ColonOf(rest);
        string revision = colon < 0 ? rest : rest[..colon];
        return revision switch
        {
            "" => throw new IOException("expected a revision: git:REVISION or git:REVISION:PATH"),
            ['-', ..] => throw new IOException("a revision cannot begin with '-'"),
            _ when text.Any(char.IsControl) => throw new IOException("a revision or path cannot contain control characters"),
            _ => new GitReference(revision, colon < 0 ? null : PathOf(rest[(colon + 1)..])),
        };
    }

    /// <summary>Returns the path of a file from the root of the repository; null if the file is outside it.</summary>
    /// <param name="file">The path as the linker resolved it.</param>
    public string? PathInRepository(string file)
    {
        string root = SchemaUri.Normalize(Root);
        return file.StartsWith(root, StringComparison.Ordinal) ? file[root.Length..] : null;
    }

    private static string PathOf(string path)
    {
        string normalized = SchemaUri.Normalize(path.TrimStart('/'));
        return normalized.Length == 0 ? throw new IOException("expected a path after the second ':'")
            : normalized.Split('/')[0] == ".." ? throw new IOException($"the path '{path}' leads out of the repository")
            : normalized;
    }

    /// <summary>Returns the index of the colon before the path, or -1. Colons in braces belong to the revision: <c>HEAD^{/fix: typo}</c>.</summary>
    private static int ColonOf(string text)
    {
        int depth = 0;
        for (int i = 0; i < text.Length; i++)
        {
            depth += text[i] switch
            {
                '{' => 1,
                '}' => -1,
                _ => 0,
            };
            if (text[i] == ':' && depth <= 0)
            {
                return i;
            }
        }

        return -1;
    }
}
