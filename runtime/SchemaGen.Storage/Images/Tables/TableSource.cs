using System.Diagnostics;

namespace SchemaGen.Storage.Images;

/// <summary>Tables of an image, read within limits of bytes and time.</summary>
internal sealed class TableSource(ImageBytes image, InspectionLimits limits)
{
    /// <summary>The size of one read, in bytes: a part of a table, whose length the image controls.</summary>
    public const int ChunkLength = 64 << 10;

    private readonly long _start = Stopwatch.GetTimestamp();
    private long _read;

    /// <summary>Reads a part of a table; what the file does not have is zero, as QEMU has it.</summary>
    /// <exception cref="TableLimitException">A limit is reached.</exception>
    public ReadOnlySpan<byte> Read(ulong offset, int length)
    {
        _read += length;
        if (_read > limits.TableBytes)
        {
            throw new TableLimitException($"the tables have more than {limits.TableBytes} bytes");
        }

        if (Stopwatch.GetElapsedTime(_start).TotalSeconds > limits.TableSeconds)
        {
            throw new TableLimitException($"the check took longer than {limits.TableSeconds} seconds");
        }

        ReadOnlySpan<byte> bytes = image.Read(offset, length);
        if (bytes.Length == length)
        {
            return bytes;
        }

        byte[] padded = new byte[length];
        bytes.CopyTo(padded);
        return padded;
    }
}
