namespace SchemaGen.Storage.Files;

/// <summary>
/// Paths of what is no file in a folder of images: devices, descriptors of a process (<c>/dev/fd/3</c>, <c>/dev/stdin</c>), what QEMU alone takes for
/// descriptors (<c>/dev/fdset/1</c>), and files of the kernel.
/// </summary>
internal static class SystemPaths
{
    private static readonly string[] Folders = ["dev", "proc", "sys"];

    /// <summary>Whether a path as text is one of them. A relative one may be if it climbs out of where it counts from.</summary>
    public static bool Contains(string path)
    {
        Stack<string> parts = [];
        bool isFromRoot = path.StartsWith('/');
        foreach (string part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            switch (part)
            {
                case ".":
                    break;
                case "..":
                    isFromRoot |= !parts.TryPop(out _);
                    break;
                default:
                    parts.Push(part);
                    break;
            }
        }

        return isFromRoot && parts.TryPeek(out _) && Folders.Contains(parts.Last());
    }
}
