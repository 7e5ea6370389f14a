using System.Buffers.Binary;
using System.Text;
using SchemaGen.Datatypes;

namespace SchemaGen.Runtime.Values;

/// <summary>One of some tokens.</summary>
internal sealed class TokensMatcher : ValueMatcher
{
    private readonly string[] _tokens;
    private readonly byte[][] _bytes;

    // Side by side, so that nothing else is looked at for most tokens.
    private readonly ulong[] _keys;

    public TokensMatcher(string[] tokens)
    {
        _tokens = tokens;
        _bytes = Array.ConvertAll(tokens, Encoding.UTF8.GetBytes);
        _keys = Array.ConvertAll(_bytes, static token => KeyOf(token));
    }

    public override bool Matches(ReadOnlySpan<byte> text, IDatatypeContext context)
    {
        if (Contains(text))
        {
            return true;
        }

        // Nearly all documents write tokens without white space; only then is it worth collapsing.
        return WhiteSpace.NeedsCollapse(text) && Contains(WhiteSpace.Collapse(text));
    }

    public override void Explain(ReadOnlySpan<byte> text, IDatatypeContext context, ValueFault fault)
    {
        foreach (string token in _tokens)
        {
            fault.Add($"'{token}'");
        }
    }

    private bool Contains(ReadOnlySpan<byte> text)
    {
        ulong key = KeyOf(text);
        ulong[] keys = _keys;
        for (int i = 0; i < keys.Length; i++)
        {
            if (keys[i] == key && text.SequenceEqual(_bytes[i]))
            {
                return true;
            }
        }

        return false;
    }

    // The ends of the text; tokens of up to eight bytes have the same key only if they have the same bytes or another length.
    private static ulong KeyOf(ReadOnlySpan<byte> text) => text.Length switch
    {
        >= 8 => BinaryPrimitives.ReadUInt64LittleEndian(text) ^ (BinaryPrimitives.ReadUInt64LittleEndian(text[^8..]) * 31),
        >= 4 => BinaryPrimitives.ReadUInt32LittleEndian(text) | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(text[^4..]) << 32),
        >= 2 => BinaryPrimitives.ReadUInt16LittleEndian(text) | ((ulong)BinaryPrimitives.ReadUInt16LittleEndian(text[^2..]) << 16),
        1 => text[0],
        _ => 0,
    };
}
