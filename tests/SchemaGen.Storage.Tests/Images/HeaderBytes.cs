using System.Buffers.Binary;
using System.Text;

namespace SchemaGen.Storage.Tests.Images;

/// <summary>An image as bytes: zeros, and fields at the places that the formats' documents give.</summary>
internal sealed class HeaderBytes(int length)
{
    public byte[] Bytes { get; } = new byte[length];

    public ImageInfo Detect() => ImageProber.Detect(new MemoryStream(Bytes));

    public HeaderBytes Text(int offset, string text)
    {
        Encoding.UTF8.GetBytes(text).CopyTo(Bytes, offset);
        return this;
    }

    public HeaderBytes Raw(int offset, params byte[] bytes)
    {
        bytes.CopyTo(Bytes, offset);
        return this;
    }

    public HeaderBytes Big16(int offset, ushort value)
    {
        BinaryPrimitives.WriteUInt16BigEndian(Bytes.AsSpan(offset), value);
        return this;
    }

    public HeaderBytes Big32(int offset, uint value)
    {
        BinaryPrimitives.WriteUInt32BigEndian(Bytes.AsSpan(offset), value);
        return this;
    }

    public HeaderBytes Big64(int offset, ulong value)
    {
        BinaryPrimitives.WriteUInt64BigEndian(Bytes.AsSpan(offset), value);
        return this;
    }

    public HeaderBytes Little32(int offset, uint value)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(Bytes.AsSpan(offset), value);
        return this;
    }

    public HeaderBytes Little64(int offset, ulong value)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(Bytes.AsSpan(offset), value);
        return this;
    }
}
