using System.Globalization;
using System.Text;

namespace SchemaGen.Storage.Files;

/// <summary>
/// The folders that a mounted overlay shows (<c>proc_pid_mountinfo(5)</c>): a file of such a mount has the type of the overlay, whatever file system it comes from.
/// </summary>
internal static class OverlayMounts
{
    /// <summary>The type of the file system (<c>linux/magic.h</c>).</summary>
    public const uint Type = 0x794C7630;

    private const string Mounts = "/proc/self/mountinfo";

    // Layers that are read one by one, written in one list, or only hold data.
    private static readonly string[] Options = ["lowerdir=", "lowerdir+=", "datadir+="];

    /// <summary>The folders in the lower layers of a mount; none if it is not known. A folder may be given as seen by whoever mounted it.</summary>
    public static IEnumerable<string> LowerFolders(ulong mount)
    {
        foreach (string line in File.Exists(Mounts) ? File.ReadLines(Mounts) : [])
        {
            string[] words = line.Split(' ');
            int end = Array.IndexOf(words, "-");
            if (end > 0 && end + 3 < words.Length && words[end + 1] == "overlay" && words[0] == mount.ToString(CultureInfo.InvariantCulture))
            {
                return words[end + 3].Split(',').SelectMany(FoldersOf);
            }
        }

        return [];
    }

    private static IEnumerable<string> FoldersOf(string option)
    {
        string? list = Array.Find(Options, name => option.StartsWith(name, StringComparison.Ordinal)) is { } name ? option[name.Length..] : null;
        return list is null ? [] : SplitAtColons(Unescape(list));
    }

    /// <summary>Splits a list; a colon within a name has a backslash in front.</summary>
    private static List<string> SplitAtColons(string list)
    {
        List<string> folders = [];
        StringBuilder folder = new();
        for (int i = 0; i < list.Length; i++)
        {
            if (list[i] == '\\' && i + 1 < list.Length)
            {
                folder.Append(list[++i]);
            }
            else if (list[i] == ':')
            {
                folders.Add(folder.ToString());
                folder.Clear();
            }
            else
            {
                folder.Append(list[i]);
            }
        }

        folders.Add(folder.ToString());
        folders.RemoveAll(static part => part.Length == 0);
        return folders;
    }

    /// <summary>The kernel writes blanks, line ends and backslashes as three octal digits.</summary>
    private static string Unescape(string text)
    {
        StringBuilder result = new();
        for (int i = 0; i < text.Length; i++)
        {
            bool isEscape = text[i] == '\\' && i + 3 < text.Length && text.AsSpan(i + 1, 3).IndexOfAnyExceptInRange('0', '7') < 0;
            result.Append(isEscape ? (char)Convert.ToInt32(text.Substring(i + 1, 3), 8) : text[i]);
            i += isEscape ? 3 : 0;
        }

        return result.ToString();
    }
}
