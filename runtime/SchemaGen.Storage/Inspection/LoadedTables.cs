using SchemaGen.Storage.Images;

namespace SchemaGen.Storage.Inspection;

/// <summary>The tables that QEMU loads when it opens an image: whether they are in the file, and how much memory they take.</summary>
internal static class LoadedTables
{
    /// <summary>The first table that goes beyond the end of the file; null if none does. QEMU reads zeros there, after it has allocated all of the table.</summary>
    public static string? FirstOutside(ImageInfo info, long fileLength)
    {
        foreach (ImageTable table in info.Tables)
        {
            if (table.Offset > (ulong)fileLength || table.Length > (ulong)fileLength - table.Offset)
            {
                return $"the table of {table.Name} has {table.Length} bytes at {table.Offset}; the file ends at {fileLength}";
            }
        }

        return null;
    }

    /// <summary>Why opening an image takes too much memory; null if it does not.</summary>
    public static string? Excess(ImageInfo info, long limit)
    {
        if (info.LongList is { } list)
        {
            return $"the {list} is longer than {ImageLimits.ListBytes} bytes, and not read to its end";
        }

        if (info.BitmapCount > InspectionLimits.Bitmaps)
        {
            return $"it has {info.BitmapCount} bitmaps, more than {InspectionLimits.Bitmaps}: QEMU compares each with all others when it opens the image";
        }

        ulong total = info.BufferBytes;
        foreach (ImageTable table in info.Format is ImageFormat.Qcow2 ? [] : info.Tables)
        {
            total += table.Length;
            if (table.Length > table.Needed + InspectionLimits.SpareTableBytes)
            {
                return $"the table of {table.Name} has {table.Length} bytes, of which the size of the disk needs {table.Needed}";
            }
        }

        return total > (ulong)limit ? $"QEMU allocates {total} bytes for tables and buffers, more than {limit}" : null;
    }
}
