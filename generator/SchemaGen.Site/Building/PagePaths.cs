using System.Text;

namespace SchemaGen.Site.Building;

/// <summary>Gives pages paths that stay when a schema grows, and that are different in every file system.</summary>
internal sealed class PagePaths
{
    private readonly HashSet<string> _given = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The path of a page.</summary>
    /// <param name="folder">The folder: what kind of page it is.</param>
    /// <param name="name">What the page is about.</param>
    public string Give(string folder, string name)
    {
        StringBuilder slug = new();
        foreach (char character in name)
        {
            slug.Append(char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.' ? character : character == '/' ? '.' : '-');
        }

        string path = $"{folder}/{slug}.html";
        for (int number = 2; !_given.Add(path); number++)
        {
            path = $"{folder}/{slug}-{number}.html";
        }

        return path;
    }
}
