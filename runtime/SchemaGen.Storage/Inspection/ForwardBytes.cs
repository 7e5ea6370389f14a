using SchemaGen.Storage.Images;

namespace SchemaGen.Storage.Inspection;

/// <summary>The parts of a stream that are kept while it passes: a long front, a short end, and places that were asked for before they came.</summary>
internal sealed class ForwardBytes : IByteSource
{
    /// <summary>The length of the front in bytes: VHDX has its second region table there.</summary>
    private const int FrontLength = 384 << 10;

    private const int EndLength = Archives.ZipWindow;

    /// <summary>The maximum kept in between, in bytes and in parts.</summary>
    private const int MaxKept = 160 << 10;

    private const int MaxParts = 64;

    /// <summary>The maximum number of surveyed tables. A format has at most three.</summary>
    private const int MaxSurveys = 8;

    /// <summary>Stands for the length as long as it is not known: further than any place that a header names.</summary>
    private const long UnknownLength = 1L << 62;

    private readonly byte[] _front = new byte[FrontLength];

    // The last bytes, and older ones that are dropped when there is no more room.
    private readonly byte[] _end = new byte[2 * EndLength];
    private int _endLength;
    private readonly List<(long Offset, byte[] Bytes)> _parts = [];
    private long _position;
    private int _kept;
    private bool _isFinished;
    private readonly List<(long Offset, int Count)> _wanted = [];
    private readonly List<NumberSurvey> _surveys = [];
    private readonly List<NumberSurvey> _newSurveys = [];

    public long Length => _isFinished ? _position : UnknownLength;

    public int MaxRead => MaxKept;

    public bool IsPassing => true;

    /// <summary>Whether something was asked for that is not here.</summary>
    public bool LacksWanted => _wanted.Count > 0;

    public void ForgetWanted() => _wanted.Clear();

    public void Finish()
    {
        _isFinished = true;
        foreach (NumberSurvey survey in _surveys)
        {
            survey.Finish();
        }
    }

    public NumberSurvey? Survey(NumberTable table, ulong[] others)
    {
        foreach (NumberSurvey survey in _surveys)
        {
            if (survey.IsOf(table, others))
            {
                return survey.IsComplete ? survey : null;
            }
        }

        if (_isFinished || (others is [] ? table.End : others[^1] + table.Length) <= (ulong)_position)
        {
            return SurveyKept(table, others);
        }

        if (_surveys.Count + _newSurveys.Count < MaxSurveys && !_newSurveys.Exists(survey => survey.IsOf(table, others)))
        {
            _newSurveys.Add(new NumberSurvey(table, others));
        }

        return null;
    }

    /// <summary>Takes the next bytes.</summary>
    /// <returns>Whether the front, or a part that was waited for, is complete with them.</returns>
    public bool Add(ReadOnlySpan<byte> chunk)
    {
        long before = _position;
        _position += chunk.Length;
        if (before < FrontLength)
        {
            int count = (int)Math.Min(chunk.Length, FrontLength - before);
            chunk[..count].CopyTo(_front.AsSpan((int)before));
        }

        KeepEnd(chunk);
        bool isNews = before < FrontLength && _position >= FrontLength;
        foreach ((long offset, byte[] bytes) in _parts)
        {
            long end = offset + bytes.Length;
            isNews |= before < end && _position >= end;
            CopyOverlap(chunk, before, offset, bytes);
        }

        foreach (NumberSurvey survey in _surveys)
        {
            isNews |= !survey.IsComplete && Continue(survey, chunk, before);
        }

        return isNews;
    }

    /// <summary>Keeps what was asked for, if it is still to come, or in the bytes that were just taken and in the front if that goes up to them.</summary>
    /// <returns>Whether some of it is here already.</returns>
    public bool TryKeepWanted(ReadOnlySpan<byte> chunk)
    {
        long start = _position - chunk.Length;
        long oldest = start <= FrontLength ? 0 : start;
        bool isHere = StartSurveys(chunk, start, oldest);
        foreach ((long offset, int count) in _wanted)
        {
            isHere |= TryKeepPart(chunk, offset, count, start, oldest);
        }

        return isHere;
    }

    private bool StartSurveys(ReadOnlySpan<byte> chunk, long start, long oldest)
    {
        bool isComplete = false;
        foreach (NumberSurvey survey in _newSurveys)
        {
            if (survey.Next >= (ulong)oldest)
            {
                Continue(survey, _front.AsSpan(0, (int)Math.Min(_position, FrontLength)), 0);
                isComplete |= Continue(survey, chunk, start);
                _surveys.Add(survey);
            }
        }

        _newSurveys.Clear();
        return isComplete;
    }

    /// <summary>Shows a survey the bytes that it waits for.</summary>
    /// <returns>Whether it is complete.</returns>
    private static bool Continue(NumberSurvey survey, ReadOnlySpan<byte> bytes, long start)
    {
        if (survey.Next >= (ulong)start && survey.Next < (ulong)(start + bytes.Length))
        {
            survey.Add(bytes[(int)(survey.Next - (ulong)start)..]);
        }

        return survey.IsComplete;
    }

    /// <summary>A survey of tables that are kept as a whole; null of others.</summary>
    private NumberSurvey? SurveyKept(NumberTable table, ulong[] others)
    {
        NumberSurvey survey = new(table, others);
        foreach (ulong offset in (ulong[])[table.Offset, .. others])
        {
            long start = (long)Math.Min(offset, (ulong)_position);
            long count = (long)Math.Min(offset + table.Length, (ulong)_position) - start;
            ReadOnlySpan<byte> bytes = count > FrontLength ? [] : Find(start, (int)count);
            if (bytes.Length < count)
            {
                return null;
            }

            survey.Add(bytes);
        }

        survey.Finish();
        return survey;
    }

    private bool TryKeepPart(ReadOnlySpan<byte> chunk, long offset, int count, long start, long oldest)
    {
        bool isKept = _parts.Exists(part => offset >= part.Offset && offset + count <= part.Offset + part.Bytes.Length);
        if (isKept || offset < oldest || _parts.Count == MaxParts || _kept + count > MaxKept)
        {
            return false;
        }

        byte[] bytes = new byte[count];
        _kept += count;
        _parts.Add((offset, bytes));
        CopyOverlap(_front.AsSpan(0, (int)Math.Min(_position, FrontLength)), 0, offset, bytes);
        CopyOverlap(chunk, start, offset, bytes);
        return _position >= offset + count;
    }

    public int Read(long offset, Span<byte> buffer)
    {
        if (offset < 0 || offset >= Length || buffer.IsEmpty)
        {
            return 0;
        }

        int wanted = (int)Math.Min(buffer.Length, Length - offset);
        ReadOnlySpan<byte> here = Find(offset, wanted);
        if (here.Length < wanted)
        {
            // The end is known only when it has come.
            if (offset < UnknownLength / 2)
            {
                _wanted.Add((offset, wanted));
            }

            return 0;
        }

        here.CopyTo(buffer);
        return wanted;
    }

    private ReadOnlySpan<byte> Find(long offset, int count)
    {
        if (offset + count <= Math.Min(_position, FrontLength))
        {
            return _front.AsSpan((int)offset, count);
        }

        foreach ((long start, byte[] bytes) in _parts)
        {
            if (offset >= start && offset + count <= start + bytes.Length && _position >= offset + count)
            {
                return bytes.AsSpan((int)(offset - start), count);
            }
        }

        long endStart = _position - Math.Min(_position, EndLength);
        return _isFinished && offset >= endStart ? _end.AsSpan(_endLength - (int)(_position - offset), count) : [];
    }

    private void KeepEnd(ReadOnlySpan<byte> chunk)
    {
        chunk = chunk[^Math.Min(chunk.Length, EndLength)..];
        if (_endLength + chunk.Length > _end.Length)
        {
            _end.AsSpan(_endLength - EndLength, EndLength).CopyTo(_end);
            _endLength = EndLength;
        }

        chunk.CopyTo(_end.AsSpan(_endLength));
        _endLength += chunk.Length;
    }

    private static void CopyOverlap(ReadOnlySpan<byte> chunk, long chunkStart, long offset, byte[] bytes)
    {
        long from = Math.Max(chunkStart, offset);
        long to = Math.Min(chunkStart + chunk.Length, offset + bytes.Length);
        if (from < to)
        {
            chunk[(int)(from - chunkStart)..(int)(to - chunkStart)].CopyTo(bytes.AsSpan((int)(from - offset)));
        }
    }
}
