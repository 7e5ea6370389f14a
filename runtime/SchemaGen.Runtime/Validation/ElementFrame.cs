using System.Numerics;
using SchemaGen.Runtime.Programs;

namespace SchemaGen.Runtime.Validation;

/// <summary>
/// An element of the document under one element pattern. Where several patterns share a name, several frames follow the same element.
/// A frame holds the alternatives that its attributes left, and the configurations of its children: a variant with a state for each branch.
/// Frames are reused.
/// </summary>
internal sealed class ElementFrame
{
    private ulong[] _alive = new ulong[1];
    private ulong[] _seen = new ulong[1];
    private ulong[] _survivors = new ulong[1];
    private int[] _variants = new int[1];
    private int[] _states = new int[8];
    private int _stride;
    private DecidingAttributes? _deciders;
    private DecidingAttributes? _knownDeciders;
    private ulong[]? _knownSeen;
    private int _seenWords;

    /// <summary>The index of the pattern; -1 for the document.</summary>
    public int Element { get; private set; }

    /// <summary>The index of the pattern's content.</summary>
    public int Content { get; private set; }

    /// <summary>The number of configurations.</summary>
    public int Count { get; private set; }

    /// <summary>Whether the document showed that the element does not match: the mark for <see cref="ElementLevel.DropDeadFrames"/>.</summary>
    public bool IsDead { get; set; }

    /// <summary>The match of the attribute that is being validated.</summary>
    public AttributeMatch LastMatch { get; set; }

    /// <summary>The attributes that decided between alternatives, for messages.</summary>
    public DecidingAttributes Deciders => _knownDeciders ?? (_deciders ??= new DecidingAttributes());

    /// <summary>The frame as it is now, after its start tag.</summary>
    public FrameStart ToStart() =>
        new(Element, Content, Count, _stride, _variants.AsSpan(0, Count), _states.AsSpan(0, Count * _stride), _knownDeciders ?? _deciders?.Copy(), _knownSeen ?? (_seenWords == 0 ? null : _seen[.._seenWords]));

    public void Begin(XmlSchemaProgram program, int element)
    {
        Element = element;
        Content = program.Elements[element].Content;
        ref readonly ProgramContent content = ref program.Contents[Content];
        if (content.Alternatives > 0)
        {
            BeginAlternatives(content.Alternatives);
        }

        _seenWords = content.Alternatives > 0 ? content.RequiredWords : 0;
        _stride = content.Branches;
        BeginSeen(content.RequiredWords);
        Count = 0;
        IsDead = false;
        _deciders?.Clear();
        (_knownDeciders, _knownSeen) = (null, null);
    }

    /// <summary>Starts with what a start tag left when it was met before.</summary>
    public void Begin(in FrameStart start)
    {
        Element = start.Element;
        Content = start.Content;
        IsDead = false;
        _stride = start.Stride;
        _deciders?.Clear();
        (_knownDeciders, _knownSeen) = (start.Deciders, start.Seen);
        Count = start.Count;
        if (start.IsSimple)
        {
            _variants[0] = start.FirstVariant;
            _states[0] = start.FirstState;
            return;
        }

        Reserve(Count);
        start.Variants.CopyTo(_variants);
        start.States.CopyTo(_states);
    }

    /// <summary>Notes that an attribute is there.</summary>
    public void See(MaskWord required) => _seen[required.Word] |= required.Bits;

    /// <summary>Whether the start tag had a required attribute, also after it; for messages.</summary>
    public bool HasSeen(MaskWord required) => (required.Bits & ~(_knownSeen ?? _seen)[required.Word]) == 0;

    /// <summary>Whether all required attributes of a set are there.</summary>
    public bool Sees(ReadOnlySpan<MaskWord> required)
    {
        foreach (ref readonly MaskWord word in required)
        {
            if ((word.Bits & ~_seen[word.Word]) != 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the attributes so far allow an alternative of a set.</summary>
    public bool IsAnyAlive(ReadOnlySpan<MaskWord> alternatives) => Meets(_alive, alternatives);

    /// <summary>Begins to collect the alternatives that survive an attribute or the whole start tag.</summary>
    public void BeginSurvivors(int alternatives) => Array.Clear(_survivors, 0, WordsOf(alternatives));

    /// <summary>Alternatives survive if they are alive.</summary>
    public void AddSurvivors(ReadOnlySpan<MaskWord> alternatives)
    {
        foreach (ref readonly MaskWord word in alternatives)
        {
            _survivors[word.Word] |= word.Bits & _alive[word.Word];
        }
    }

    /// <summary>The alternatives of a factor die that do not survive an attribute.</summary>
    public void KeepSurvivors(ReadOnlySpan<MaskWord> factor, ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        bool hasDead = false;
        foreach (ref readonly MaskWord word in factor)
        {
            ulong dead = _alive[word.Word] & word.Bits & ~_survivors[word.Word];
            if (dead != 0)
            {
                _alive[word.Word] &= ~dead;
                Deciders.RuleOut(new MaskWord(word.Word, dead));
                hasDead = true;
            }
        }

        if (hasDead)
        {
            Deciders.Add(name, value);
        }
    }

    /// <summary>
    /// The alternatives die whose required attributes are not there; if that were all of a factor, none dies.
    /// </summary>
    /// <returns>Whether each factor has a survivor.</returns>
    public bool TryKeepComplete(XmlSchemaProgram program, in ProgramContent content)
    {
        ReadOnlySpan<TableRange> required = program.MaskRows.AsSpan(content.AlternativeRequired.Start, content.Alternatives);
        int words = WordsOf(content.Alternatives);
        for (int i = 0; i < words; i++)
        {
            ulong survivors = _alive[i];
            for (ulong rest = survivors; rest != 0; rest &= rest - 1)
            {
                int bit = BitOperations.TrailingZeroCount(rest);
                if (!Sees(program.MaskOf(required[(i * 64) + bit])))
                {
                    survivors &= ~(1ul << bit);
                }
            }

            _survivors[i] = survivors;
        }

        foreach (TableRange factor in program.MaskRows.AsSpan(content.Factors.Start, content.Factors.Count))
        {
            if (!Meets(_survivors, program.MaskOf(factor)))
            {
                return false;
            }
        }

        _survivors.AsSpan(0, words).CopyTo(_alive);
        return true;
    }

    /// <summary>The frame of the document itself: its root is found without states.</summary>
    public void BeginDocument()
    {
        Element = -1;
        Content = -1;
        Count = 0;
        IsDead = false;
    }

    /// <summary>Starts the configurations that the attributes allow.</summary>
    public void BeginContent(XmlSchemaProgram program)
    {
        TableRange variants = program.Contents[Content].Variants;
        for (int i = variants.Start; i < variants.End; i++)
        {
            ref readonly ProgramVariant variant = ref program.Variants[i];
            if (variant.Needs.Count == 0 || AreAlive(program.MaskOf(variant.Needs)))
            {
                Span<int> states = Add(i, variant.Starts.Count);
                if (states.Length == 1)
                {
                    states[0] = program.Starts[variant.Starts.Start];
                }
                else
                {
                    program.Starts.AsSpan(variant.Starts.Start, variant.Starts.Count).CopyTo(states);
                }
            }
        }
    }

    /// <summary>The variant of a configuration.</summary>
    public int VariantAt(int configuration) => _variants[configuration];

    /// <summary>The state of a branch of a configuration.</summary>
    public ref int StateAt(int configuration, int branch) => ref _states[(configuration * _stride) + branch];

    /// <summary>The states of a configuration, one for each branch.</summary>
    public Span<int> StatesAt(XmlSchemaProgram program, int configuration) =>
        _states.AsSpan(configuration * _stride, program.Variants[_variants[configuration]].Starts.Count);

    /// <summary>The state in which a child of a name would be met; -1 if there is none.</summary>
    public int StateFor(XmlSchemaProgram program, int configuration, int name, out int branch)
    {
        branch = program.BranchOf(_variants[configuration], name);
        return branch < 0 ? -1 : _states[(configuration * _stride) + branch];
    }

    /// <summary>Replaces the configurations by those of readings.</summary>
    public void Read(XmlSchemaProgram program, IEnumerable<ContentReading> readings)
    {
        Count = 0;
        foreach (ContentReading reading in readings)
        {
            if (!Has(program, reading.Variant, reading.States))
            {
                reading.States.CopyTo(Add(reading.Variant, reading.States.Length));
            }
        }
    }

    /// <summary>Keeps the configurations that allow text, each in the state after it.</summary>
    public void StepText(XmlSchemaProgram program)
    {
        int kept = 0;
        for (int i = 0; i < Count; i++)
        {
            int branch = program.TextBranchOf(_variants[i]);
            if (branch >= 0 && program.States[StateAt(i, branch)].TextNext is >= 0 and int next)
            {
                StateAt(i, branch) = next;
                Move(i, kept++);
            }
        }

        Count = kept;
    }

    /// <summary>
    /// Steps all configurations over a child that matched one or more of the elements. A configuration in which several matched and lead to
    /// different states is followed in each of them.
    /// </summary>
    public void Step(XmlSchemaProgram program, int name, List<int> matched)
    {
        int before = Count;
        int kept = 0;
        List<(int Variant, int[] States)>? forks = null;
        for (int i = 0; i < before; i++)
        {
            int state = StateFor(program, i, name, out int branch);
            int next = -1;
            foreach (int element in matched)
            {
                int after = state < 0 ? -1 : program.After(state, element);
                if (after < 0 || after == next)
                {
                    continue;
                }

                if (next < 0)
                {
                    next = after;
                }
                else
                {
                    int[] fork = StatesAt(program, i).ToArray();
                    fork[branch] = after;
                    (forks ??= []).Add((_variants[i], fork));
                }
            }

            if (next >= 0)
            {
                Move(i, kept);
                StateAt(kept++, branch) = next;
            }
        }

        Count = kept;
        for (int i = 0; i < forks?.Count; i++)
        {
            (int variant, int[] states) = forks[i];
            if (!Has(program, variant, states))
            {
                states.CopyTo(Add(variant, states.Length));
            }
        }
    }

    private static int WordsOf(int bits) => (bits + 63) / 64;

    private static bool Meets(ulong[] bits, ReadOnlySpan<MaskWord> mask)
    {
        foreach (ref readonly MaskWord word in mask)
        {
            if ((word.Bits & bits[word.Word]) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private bool AreAlive(ReadOnlySpan<MaskWord> alternatives)
    {
        foreach (ref readonly MaskWord word in alternatives)
        {
            if ((word.Bits & ~_alive[word.Word]) != 0)
            {
                return false;
            }
        }

        return true;
    }

    private void BeginAlternatives(int alternatives)
    {
        int words = WordsOf(alternatives);
        if (_alive.Length < words)
        {
            _alive = new ulong[words];
            _survivors = new ulong[words];
        }

        _alive.AsSpan(0, words).Fill(ulong.MaxValue);
        if (alternatives % 64 != 0)
        {
            _alive[words - 1] = (1ul << (alternatives % 64)) - 1;
        }
    }

    private void BeginSeen(int words)
    {
        if (_seen.Length < words)
        {
            _seen = new ulong[words];
        }
        else if (words <= 1)
        {
            _seen[0] = 0;
        }
        else
        {
            Array.Clear(_seen, 0, words);
        }
    }

    private Span<int> Add(int variant, int branches)
    {
        Reserve(Count + 1);
        _variants[Count] = variant;
        return _states.AsSpan(Count++ * _stride, branches);
    }

    private void Reserve(int count)
    {
        if (count > _variants.Length)
        {
            Array.Resize(ref _variants, count * 2);
        }

        if (count * _stride > _states.Length)
        {
            Array.Resize(ref _states, count * _stride * 2);
        }
    }

    private bool Has(XmlSchemaProgram program, int variant, ReadOnlySpan<int> states)
    {
        for (int i = 0; i < Count; i++)
        {
            if (_variants[i] == variant && StatesAt(program, i).SequenceEqual(states))
            {
                return true;
            }
        }

        return false;
    }

    private void Move(int from, int to)
    {
        if (from != to)
        {
            _variants[to] = _variants[from];
            _states.AsSpan(from * _stride, _stride).CopyTo(_states.AsSpan(to * _stride));
        }
    }
}
