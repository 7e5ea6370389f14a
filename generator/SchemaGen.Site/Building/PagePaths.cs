using System.Text;

namespace SchemaGen.Site.Building;

/// <summary>Assigns paths to pages. The paths stay the same when a schema grows and differ even in case-insensitive file systems.</summary>
internal sealed class PagePaths
{
    private readonly HashSet<string> _given = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns an unused path for a page.</summary>
    /// <param name="folder">The folder for this kind of page.</param>
    /// <param name="name">The name of the element or definition.</param>
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
