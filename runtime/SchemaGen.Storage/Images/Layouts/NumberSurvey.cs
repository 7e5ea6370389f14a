using System.Buffers;

namespace SchemaGen.Storage.Images;

/// <summary>
/// The facts about a table of numbers that need no memory to find out, so that the table can be of any length and pass in a stream. What the file does not
/// have is zero, as QEMU has it.
/// </summary>
internal sealed class NumberSurvey(NumberTable table)
{
    private const int PageLength = 64 << 10;
    private readonly byte[] _cut = new byte[8];
    private int _cutLength;
    private ulong _previous;

    /// <summary>The table.</summary>
    public NumberTable Table { get; } = table;

    /// <summary>Where the next byte of the table is.</summary>
    public ulong Next { get; private set; } = table.Offset;

    /// <summary>Whether the whole table was seen.</summary>
    public bool IsComplete => Next >= Table.End;

    /// <summary>The smallest number that stands for something; the greatest there is without one.</summary>
    public ulong Least { get; private set; } = ulong.MaxValue;

    /// <summary>The greatest number that stands for something; 0 without one.</summary>
    public ulong Greatest { get; private set; }

    /// <summary>How many numbers stand for something.</summary>
    public ulong Used { get; private set; }

    /// <summary>Whether each number that stands for something is greater than the one before.</summary>
    public bool IsAscending { get; private set; } = true;

    /// <summary>The bits that any of the numbers has.</summary>
    public ulong Bits { get; private set; }

    /// <summary>Surveys a table of an image.</summary>
    public static NumberSurvey Of(ImageBytes image, NumberTable table)
    {
        NumberSurvey survey = new(table);
        byte[] page = ArrayPool<byte>.Shared.Rent((int)Math.Min(table.Length, PageLength));
        try
        {
            while (!survey.IsComplete && image.Read(survey.Next, page.AsSpan(0, (int)Math.Min(table.End - survey.Next, PageLength))) is > 0 and int count)
            {
                survey.Add(page.AsSpan(0, count));
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(page);
        }

        survey.Finish();
        return survey;
    }

    /// <summary>Takes the next bytes of the table, and what follows them, which does not belong to it.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[..(int)Math.Min((ulong)bytes.Length, Table.End - Next)];
        Next += (uint)bytes.Length;
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
            AddWhole(_cut.AsSpan(0, Table.Width));
        }

        int whole = bytes.Length / Table.Width * Table.Width;
        AddWhole(bytes[..whole]);
        bytes[whole..].CopyTo(_cut);
        _cutLength = bytes.Length - whole;
    }

    /// <summary>The file ends: the rest of the table is zeros.</summary>
    public void Finish()
    {
        if (_cutLength > 0)
        {
            _cut.AsSpan(_cutLength).Clear();
            _cutLength = 0;
            Next = Math.Min(Table.End, Table.Offset + (((Next - Table.Offset) / (ulong)Table.Width) + 1) * (ulong)Table.Width);
            AddWhole(_cut.AsSpan(0, Table.Width));
        }

        if (!IsComplete)
        {
            AddNumber(0);
        }

        Next = Table.End;
    }

    private void AddWhole(ReadOnlySpan<byte> numbers)
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

            AddNumber(Table.NumberAt(rest));
        }
    }

    private void AddNumber(ulong number)
    {
        if (!Table.IsUsed(number))
        {
            return;
        }

        IsAscending &= Used == 0 || number > _previous;
        _previous = number;
        Used++;
        Bits |= number;
        Least = Math.Min(Least, number);
        Greatest = Math.Max(Greatest, number);
    }
}
