using System.Buffers;

namespace SchemaGen.Storage.Images;

/// <summary>
/// The facts about tables of numbers that need no memory to find out, so that the tables can be of any length and pass in a stream. What the file does not
/// have is zero, as QEMU has it.
/// </summary>
/// <param name="table">The first table, or the only one.</param>
/// <param name="others">Where the others are, which are alike: apart from each other, and in the order of the file.</param>
internal sealed class NumberSurvey(NumberTable table, ulong[] others)
{
    private const int PageLength = 64 << 10;
    private readonly byte[] _cut = new byte[16];
    private int _cutLength;
    private int _nextOther;
    private ulong _end = table.End;

    /// <summary>The first table.</summary>
    public NumberTable Table { get; } = table;

    /// <summary>The place of the next byte that the survey needs.</summary>
    public ulong Next { get; private set; } = table.Offset;

    /// <summary>Whether all was seen.</summary>
    public bool IsComplete => Next >= _end;

    /// <summary>The smallest place that a number names; the greatest there is without one.</summary>
    public ulong Least { get; private set; } = ulong.MaxValue;

    /// <summary>The greatest place that a number names; 0 without one.</summary>
    public ulong Greatest { get; private set; }

    /// <summary>The number of used entries.</summary>
    public ulong Used { get; private set; }

    /// <summary>The last number that stands for something; 0 without one.</summary>
    public ulong Last { get; private set; }

    /// <summary>The place of the last used entry, in bytes.</summary>
    public ulong LastPlace { get; private set; }

    /// <summary>Whether each number that stands for something is greater than the one before.</summary>
    public bool IsAscending { get; private set; } = true;

    /// <summary>The bits that any of the numbers has; those of the other kind do not count.</summary>
    public ulong Bits { get; private set; }

    /// <summary>Whether it is of these tables.</summary>
    public bool IsOf(NumberTable first, ulong[] further) => Table == first && others.AsSpan().SequenceEqual(further);

    /// <summary>Surveys tables of an image.</summary>
    public static NumberSurvey Of(ImageBytes image, NumberTable table, ulong[] others)
    {
        NumberSurvey survey = new(table, others);
        byte[] page = ArrayPool<byte>.Shared.Rent((int)Math.Min(table.Length, PageLength));
        try
        {
            while (!survey.IsComplete && image.Read(survey.Next, page.AsSpan(0, (int)Math.Min(survey._end - survey.Next, PageLength))) is { IsEmpty: false } bytes)
            {
                survey.Add(bytes);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(page);
        }

        survey.Finish();
        return survey;
    }

    /// <summary>Takes the next bytes, and what follows them.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        while (true)
        {
            int count = (int)Math.Min((ulong)bytes.Length, _end - Next);
            Next += (uint)count;
            AddPart(bytes[..count]);
            if (!IsComplete || _nextOther == others.Length)
            {
                return;
            }

            ulong gap = others[_nextOther] - _end;
            Next = others[_nextOther++];
            _end = Next + Table.Length;
            if (gap >= (ulong)(bytes.Length - count))
            {
                return;
            }

            bytes = bytes[(count + (int)gap)..];
        }
    }

    private void AddPart(ReadOnlySpan<byte> bytes)
    {
        ulong start = Next - (uint)bytes.Length;
        if (_cutLength > 0)
        {
            int missing = Math.Min(Table.Width - _cutLength, bytes.Length);
            bytes[..missing].CopyTo(_cut.AsSpan(_cutLength));
            _cutLength += missing;
            bytes = bytes[missing..];
            if (_cutLength < Table.Width)
            {
                return;
            }

            _cutLength = 0;
            AddWhole(_cut.AsSpan(0, Table.Width), start + (uint)missing - (uint)Table.Width);
            start += (uint)missing;
        }

        int whole = bytes.Length / Table.Width * Table.Width;
        AddWhole(bytes[..whole], start);
        bytes[whole..].CopyTo(_cut);
        _cutLength = bytes.Length - whole;
    }

    /// <summary>The file ends: the rest of the table is zeros.</summary>
    public void Finish()
    {
        if (_cutLength > 0)
        {
            _cut.AsSpan(_cutLength).Clear();
            AddWhole(_cut.AsSpan(0, Table.Width), Next - (uint)_cutLength);
            Next += (uint)(Table.Width - _cutLength);
            _cutLength = 0;
        }

        if (!IsComplete || _nextOther < others.Length)
        {
            AddNumber(0, Next);
        }

        _nextOther = others.Length;
        Next = _end;
    }

    private void AddWhole(ReadOnlySpan<byte> numbers, ulong start)
    {
        for (int at = 0; at < numbers.Length; at += Table.Width)
        {
            ReadOnlySpan<byte> rest = numbers[at..];
            if ((rest[0] == 0 && Table.LastNone is not null) || (rest[0] == byte.MaxValue && Table.FirstNone is not null))
            {
                // Most entries are unused, and alike in all bytes.
                int alike = rest.IndexOfAnyExcept(rest[0]);
                if (alike < 0)
                {
                    return;
                }

                at += alike / Table.Width * Table.Width;
                rest = numbers[at..];
            }

            AddNumber(Table.NumberAt(rest), start + (uint)at);
        }
    }

    private void AddNumber(ulong number, ulong place)
    {
        if (!Table.IsUsed(number))
        {
            return;
        }

        IsAscending &= Used == 0 || number > Last;
        (Last, LastPlace) = (number, place);
        Used++;
        Bits |= Table.IsOther(number) ? 0 : number;
        Least = Math.Min(Least, Table.PlaceOf(number));
        Greatest = Math.Max(Greatest, Table.PlaceOf(number));
    }
}
