using System.Text;

namespace SchemaGen.RelaxNg.Linking;

/// <summary>
/// Sections 4.3 and 4.5: paths and URI references. Paths name files, and hrefs are URI references relative to them. Both are joined
/// as text, without access to a file system or the current directory.
/// </summary>
public static class SchemaUri
{
    /// <summary>Returns the path with forward slashes, with <c>.</c> and <c>..</c> removed where they can be resolved.</summary>
    public static string Normalize(string path)
    {
        string text = path.Replace('\\', '/');
        int rootLength = RootLength(text);
        List<string> segments = [];
        string[] parts = text[rootLength..].Split('/');
        for (int i = 0; i < parts.Length; i++)
        {
            bool isLast = i == parts.Length - 1;
            switch (parts[i])
            {
                case "." or "..":
                    if (parts[i] == ".." && segments is [.., not ".."])
                    {
                        segments.RemoveAt(segments.Count - 1);
                    }
                    else if (parts[i] == ".." && rootLength == 0)
                    {
                        segments.Add("..");
                    }

                    if (isLast)
                    {
                        segments.Add("");
                    }

                    break;

                case "" when !isLast:
                    break;

                default:
                    segments.Add(parts[i]);
                    break;
            }
        }

        return text[..rootLength] + string.Join("/", segments);
    }

    /// <summary>Returns the path to which a URI reference resolves.</summary>
    /// <param name="basePath">The path of the file that contains the reference, or the base that <c>xml:base</c> sets.</param>
    /// <param name="href">The reference as written.</param>
    public static string Resolve(string basePath, string href)
    {
        if (href.Length == 0)
        {
            return Normalize(basePath);
        }

        string reference = Decode(href.Replace('\\', '/'));
        if (reference.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
        {
            return Normalize(FilePath(reference["file:".Length..]));
        }

        string based = basePath.Replace('\\', '/');
        int rootLength = RootLength(reference);
        if (rootLength == 0)
        {
            return Normalize(based[..(based.LastIndexOf('/') + 1)] + reference);
        }

        // An absolute path keeps the drive or authority of the file that contains it.
        string root = based[..RootLength(based)];
        return Normalize(reference[0] == '/' && root.Length > 1 ? root.TrimEnd('/') + reference : reference);
    }

    /// <summary>Returns whether a path is an address and not a file: <c>http://a/b</c>, <c>urn:a:b</c>.</summary>
    public static bool IsAddress(string path) => SchemeLength(path) > 1;

    /// <summary>Returns the file's name without folder and extension.</summary>
    internal static string StemOf(string path)
    {
        string name = path[(path.LastIndexOf('/') + 1)..];
        int dot = name.LastIndexOf('.');
        return dot > 0 ? name[..dot] : name;
    }

    /// <summary>Returns whether the text can be the value of <c>datatypeLibrary</c>: empty, or an absolute URI without a fragment.</summary>
    internal static bool IsLibraryUri(string text)
    {
        int scheme = SchemeLength(text);
        return text.Length == 0 || (scheme > 0 && text.Length > scheme + 1 && IsReference(text));
    }

    /// <summary>Returns whether the text can be the value of <c>href</c>: a URI reference without a fragment.</summary>
    internal static bool IsReference(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '#' || (text[i] == '%' && !IsEscape(text, i)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Returns the path of a file URI from the part after its scheme: <c>///a</c>, <c>//localhost/a</c>, <c>/a</c>, <c>///C:/a</c>.</summary>
    private static string FilePath(string rest)
    {
        string path = rest;
        if (path.StartsWith("//", StringComparison.Ordinal))
        {
            int slash = path.IndexOf('/', 2);
            string host = slash < 0 ? path[2..] : path[2..slash];
            path = host.Length == 0 || host == "localhost" ? (slash < 0 ? "/" : path[slash..]) : path;
        }

        return path is ['/', _, ':', ..] ? path[1..] : path;
    }

    /// <summary>Returns the length of the root of an absolute path: <c>/</c>, <c>//host/</c>, <c>C:/</c>, <c>http://host/</c>, <c>urn:</c>; 0 if it is relative.</summary>
    private static int RootLength(string path)
    {
        int scheme = SchemeLength(path);
        int start = scheme > 0 ? scheme + 1 : 0;
        if (path.Length > start + 1 && path[start] == '/' && path[start + 1] == '/')
        {
            int slash = path.IndexOf('/', start + 2);
            return slash < 0 ? path.Length : slash + 1;
        }

        return path.Length > start && path[start] == '/' ? start + 1 : start;
    }

    /// <summary>Returns the length of the scheme before its colon, or 0 if there is none. A drive letter counts as a scheme here.</summary>
    private static int SchemeLength(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char character = text[i];
            if (character == ':')
            {
                return i;
            }

            bool isLetter = character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
            if (!isLetter && (i == 0 || character is not ((>= '0' and <= '9') or '+' or '-' or '.')))
            {
                return 0;
            }
        }

        return 0;
    }

    private static string Decode(string text)
    {
        if (text.IndexOf('%') < 0)
        {
            return text;
        }

        List<byte> bytes = [];
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && IsEscape(text, i))
            {
                bytes.Add((byte)((HexValue(text[i + 1]) << 4) | HexValue(text[i + 2])));
                i += 2;
            }
            else
            {
                int units = char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 2 : 1;
                bytes.AddRange(Encoding.UTF8.GetBytes(text.Substring(i, units)));
                i += units - 1;
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    private static bool IsEscape(string text, int index) =>
        index + 2 < text.Length && HexValue(text[index + 1]) >= 0 && HexValue(text[index + 2]) >= 0;

    private static int HexValue(char digit) => digit switch
    {
        >= '0' and <= '9' => digit - '0',
        >= 'a' and <= 'f' => digit - 'a' + 10,
        >= 'A' and <= 'F' => digit - 'A' + 10,
        _ => -1,
    };
}
