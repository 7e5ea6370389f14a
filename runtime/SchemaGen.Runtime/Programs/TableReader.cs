using System.Text;

namespace SchemaGen.Runtime.Programs;

/// <summary>Reads what the builder's <c>TableWriter</c> wrote: unsigned LEB128 numbers and UTF-8 text.</summary>
internal ref struct TableReader(ReadOnlySpan<byte> table, int position = 0)
{
    private readonly ReadOnlySpan<byte> _table = table;

    /// <summary>The position of the next byte.</summary>
    public int Position { get; set; } = position;

    public int Number() => (int)Mask();

    /// <summary>A number that may be -1.</summary>
    public int Index() => (int)Mask() - 1;

    public ulong Mask()
    {
        ulong value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte next = _table[Position++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }

    public int[] Numbers()
    {
        int[] numbers = new int[Number()];
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = Number();
        }

        return numbers;
    }

    public ulong[] Masks()
    {
        ulong[] masks = new ulong[Number()];
        for (int i = 0; i < masks.Length; i++)
        {
            masks[i] = Mask();
        }

        return masks;
    }

    /// <summary>A text with its length before it.</summary>
    public string Text()
    {
        int length = Number();
        string text = Encoding.UTF8.GetString(_table.Slice(Position, length));
        Position += length;
        return text;
    }

    /// <summary>Skips what has its length before it, and tells where that began.</summary>
    public int Skip()
    {
        int start = Position;
        int length = Number();
        Position += length;
        return start;
    }
}
