namespace SchemaGen.Storage.Files;

/// <summary>
/// Paths of what is no file in a folder of images: devices, descriptors of a process (<c>/dev/fd/3</c>, <c>/dev/stdin</c>), what QEMU alone takes for
/// descriptors (<c>/dev/fdset/1</c>), and files of the kernel.
/// </summary>
internal static class SystemPaths
{
    private static readonly string[] Folders = ["dev", "proc", "sys"];

    /// <summary>
    /// Whether a path may be one of them on some host. A <c>..</c> after a name may lead anywhere, because the name may be a link: <c>/var/run/..</c> is
    /// <c>/</c> where <c>/var/run</c> is a link to <c>/run</c>. A relative path counts from a folder that is none of them, and climbs to the root at most.
    /// </summary>
    public static bool MayContain(string path)
    {
        bool isAtRoot = path.StartsWith('/');
        bool isInFolder = false;
        foreach (string part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            switch (part)
            {
                case ".":
                    break;
                case ".." when isInFolder:
                    return true;
                case "..":
                    isAtRoot = true;
                    break;
                default:
                    if (isAtRoot && !isInFolder && Folders.Contains(part))
                    {
                        return true;
                    }

                    isInFolder = true;
                    break;
            }
        }

        return false;
    }
}
