using SchemaGen.Runtime.Programs;

namespace SchemaGen.Runtime.Validation;

/// <summary>
/// The ways to read the children of an element after an error among them, all with as few mistakes: the child in error stands for nothing, or something is
/// missing before it, or something before it stands for nothing. The children that follow show which is right, so that one mistake is one error. The frames of
/// the element hold the configurations of all readings.
/// </summary>
internal sealed class ContentReadings
{
    private const int MostReadings = 32;
    private const int MostEarly = 4;

    // For so many children more, one of those before an error may be what is missing: beyond, a mistake is more likely a new one.
    private const int Nearby = 8;
    // So many states are looked at for another place of a child.
    private const int MostPlaces = 10_000;

    // After so many children more, what they were is settled: readings take time.
    private const int MostChildren = 250;

    private readonly XmlSchemaProgram _program;
    private readonly ElementLevel _level;
    private int _until;
    private List<ContentReading> _all = [];

    // The readings that have the present child, and those for which it stands for nothing.
    private readonly List<ContentReading> _with = [];
    private readonly List<ContentReading> _without = [];

    /// <summary>The one reading without mistakes for each configuration of an element.</summary>
    public ContentReadings(XmlSchemaProgram program, ElementLevel level)
    {
        (_program, _level) = (program, level);
        foreach (ElementFrame frame in level.Frames)
        {
            for (int i = 0; i < frame.Count; i++)
            {
                _all.Add(new ContentReading(frame, frame.VariantAt(i), frame.StatesAt(program, i).ToArray()));
            }
        }
    }

    /// <summary>Whether the present child follows from mistakes that were reported.</summary>
    public bool IsExcused => _without.Count > 0;

    /// <summary>Whether the element can end, with what was reported to be wrong.</summary>
    public bool CanEnd => _all.Exists(reading => _program.Variants[reading.Variant].Value < 0 && IsComplete(reading));

    /// <summary>Reads a child: the readings go on that have it, or knew that it would come.</summary>
    public void Meet(int name)
    {
        Begin();
        foreach (ContentReading reading in _all)
        {
            AddReadingsOf(reading, name);
            if (reading.Excusing(_program, name, _level.ChildCount) is { } excusing)
            {
                Add(_without, excusing);
            }
        }

        Show(_with.Count > 0 ? _with : _all);
    }

    /// <summary>Gives the frames the likely readings only: what messages are made of.</summary>
    public void ShowLikely() => Show([.. _all.Where(reading => reading.Doubts == _all.Min(static other => other.Doubts))]);

    /// <summary>Reads a child that is an error by its name, or by that which was guessed.</summary>
    public void Reread(int name, bool isGuessed)
    {
        Begin();
        _until = _level.ChildCount + MostChildren;
        MovedChild? self = _program.Names.IsMentioned(name) ? new MovedChild([name], int.MaxValue, IsEither: false) : null;
        foreach (ContentReading reading in _all)
        {
            AddReadingsOf(reading, name);
            Add(_without, reading.Without(reading.Early.Length < MostEarly ? self : null) with { Doubts = reading.Doubts + (isGuessed ? 1 : 0) });
        }

        if (_with.Count == 0)
        {
            AddAfterMissing(name);
            AddElsewhere(name);
        }

        Show(_with);
    }

    /// <summary>Steps over the child, which has ended.</summary>
    /// <param name="child">The child; null if it was read as nothing.</param>
    public void StepOver(ElementLevel? child)
    {
        List<ContentReading> after = [];
        foreach (ContentReading reading in child is null ? [] : _with)
        {
            int state = reading.StateFor(_program, child!.Name, out int branch);
            foreach (ElementFrame frame in child.Frames)
            {
                if (_program.After(state, frame.Element) is >= 0 and int next)
                {
                    Add(after, reading.At(branch, next));
                }
            }
        }

        foreach (ContentReading reading in _without)
        {
            Add(after, reading);
        }

        _all = after.Count > 0 ? after : _all;
        Show(_all);
        foreach (ElementFrame frame in _level.Frames)
        {
            frame.IsDead = frame.Count == 0;
        }

        _level.DropDeadFrames();
        if (_level.ChildCount >= _until)
        {
            _level.Readings = null;
        }
    }

    /// <summary>Steps over text, which at least one reading allows.</summary>
    public void StepText()
    {
        List<ContentReading> after = [];
        foreach (ContentReading reading in _all)
        {
            if (_program.TextBranchOf(reading.Variant) is >= 0 and int branch && _program.States[reading.States[branch]].TextNext is >= 0 and int next)
            {
                after.Add(reading.At(branch, next));
            }
        }

        _all = after;
    }

    private static void Add(List<ContentReading> readings, ContentReading reading)
    {
        if (readings.Count < MostReadings && !readings.Contains(reading))
        {
            readings.Add(reading);
        }
    }

    private void Begin()
    {
        _with.Clear();
        _without.Clear();
    }

    /// <summary>A child of a name follows at once, or after what children that stand for nothing were meant to be.</summary>
    private void AddReadingsOf(ContentReading reading, int name)
    {
        int state = reading.StateFor(_program, name, out int branch);
        if (state < 0)
        {
            return;
        }

        if (HasStep(state, name))
        {
            Add(_with, reading);
        }

        foreach (ContentReading filled in reading.Filled(_program, branch, _level.ChildCount))
        {
            AddReadingsOf(filled, name);
        }
    }

    /// <summary>As little as possible is missing before the child.</summary>
    private void AddAfterMissing(int name)
    {
        List<(ContentReading Reading, int[] Missing)> found = [];
        foreach (ContentReading reading in _all)
        {
            int state = reading.StateFor(_program, name, out int branch);
            int least = int.MaxValue;
            foreach (ContentPath path in state < 0 ? [] : ContentPath.From(_program, state, at => HasStep(at, name)).TakeWhile(path => path.Elements.Length <= least))
            {
                least = path.Elements.Length;
                found.Add((reading.At(branch, path.End), path.Elements));
            }
        }

        foreach ((ContentReading reading, int[] missing) in found.OrderBy(static item => item.Missing.Length).TakeWhile(item => item.Missing.Length == found.Min(static other => other.Missing.Length)))
        {
            Add(_with, reading with { Late = [.. reading.Late, .. missing] });
        }
    }

    /// <summary>A child before this one stands for nothing, or is missing, so that another state is the true one.</summary>
    private void AddElsewhere(int name)
    {
        int[] seen = _level.Children.Names.ToArray();
        MovedChild moved = new(seen, _level.ChildCount + Nearby, IsEither: true);
        foreach (ContentReading reading in _all)
        {
            if (reading.StateFor(_program, name, out int branch) < 0 || reading.Early.Length >= MostEarly)
            {
                continue;
            }

            // With each state the pattern of the one child on the way to it that is not there, or -1.
            int start = _program.Starts[_program.Variants[reading.Variant].Starts.Start + branch];
            HashSet<(int State, int Missing)> reached = [(start, -1)];
            Queue<(int State, int Missing)> work = new([(start, -1)]);
            while (reached.Count < MostPlaces && work.TryDequeue(out (int State, int Missing) at))
            {
                if (HasStep(at.State, name))
                {
                    ContentReading other = reading.At(branch, at.State) with { Doubts = reading.Doubts + 1 };
                    Add(_with, at.Missing < 0 ? other with { Early = [.. other.Early, moved] } : other with { Late = [.. other.Late, at.Missing] });
                }

                foreach (ProgramStep step in _program.StepsOf(at.State))
                {
                    bool isSeen = Array.Exists(seen, child => _program.IsNamed(step.Element, child));
                    (int State, int Missing) next = (step.Next, isSeen ? at.Missing : step.Element);
                    if ((isSeen || at.Missing < 0) && reached.Add(next))
                    {
                        work.Enqueue(next);
                    }
                }
            }
        }
    }

    /// <summary>Whether all branches can end, with children that stand for nothing in the places of what is missing.</summary>
    private bool IsComplete(ContentReading reading)
    {
        int open = Array.FindIndex(reading.States, state => !_program.States[state].IsAccepting);
        return open < 0 || reading.Filled(_program, open, _level.ChildCount).Any(IsComplete);
    }

    private bool HasStep(int state, int name)
    {
        foreach (ProgramStep step in _program.StepsOf(state))
        {
            if (_program.IsNamed(step.Element, name))
            {
                return true;
            }
        }

        return false;
    }

    private void Show(List<ContentReading> readings)
    {
        foreach (ElementFrame frame in _level.Frames)
        {
            frame.Read(_program, readings.Where(reading => reading.Frame == frame));
        }
    }
}
