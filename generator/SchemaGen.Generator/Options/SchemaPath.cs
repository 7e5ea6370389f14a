namespace SchemaGen.Generator.Options;

/// <summary>The one spelling of a path: forward slashes, no <c>.</c> and <c>..</c>. Pure: it asks no file system.</summary>
internal static class SchemaPath
{
    public static string Normalize(string path)
    {
        List<string> parts = [];
        foreach (string part in path.Replace('\\', '/').Split('/'))
        {
            bool isInner = parts.Count > 0;
            if (part == "." || (part.Length == 0 && isInner && parts.Count > 1))
            {
                continue;
            }

            if (part == ".." && isInner && parts[parts.Count - 1] is not ("" or ".."))
            {
                parts.RemoveAt(parts.Count - 1);
                continue;
            }

            parts.Add(part);
        }

        return string.Join("/", parts);
    }
}
