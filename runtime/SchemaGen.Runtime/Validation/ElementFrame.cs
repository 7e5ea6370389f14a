using SchemaGen.Runtime.Programs;

namespace SchemaGen.Runtime.Validation;

/// <summary>
/// An element of the document under one element pattern. Where several patterns share a name, several frames follow the same element.
/// A frame holds the alternatives that its attributes left, and the configurations of its children: a variant with a state for each branch.
/// Frames are reused.
/// </summary>
internal sealed class ElementFrame
{
    private int[] _variants = new int[1];
    private int[] _states = new int[8];
    private int _stride;
    private DecidingAttributes? _deciders;
    private DecidingAttributes? _knownDeciders;

    /// <summary>The index of the pattern; -1 for the document.</summary>
    public int Element { get; private set; }

    /// <summary>The index of the pattern's content.</summary>
    public int Content { get; private set; }

    /// <summary>The alternatives that the attributes so far allow.</summary>
    public ulong Alive { get; set; }

    /// <summary>The required bits of the attributes so far.</summary>
    public ulong Seen { get; set; }

    /// <summary>The number of configurations.</summary>
    public int Count { get; private set; }

    /// <summary>Whether the document showed that the element does not match: the mark for <see cref="ElementLevel.DropDeadFrames"/>.</summary>
    public bool IsDead { get; set; }

    /// <summary>How the attribute that is being validated fits.</summary>
    public AttributeMatch LastMatch { get; set; }

    /// <summary>The attributes that decided between alternatives, for messages.</summary>
    public DecidingAttributes Deciders => _knownDeciders ?? (_deciders ??= new DecidingAttributes());

    /// <summary>The frame as it is now, after its start tag.</summary>
    public FrameStart ToStart() =>
        new(Element, Content, Count, _stride, _variants.AsSpan(0, Count), _states.AsSpan(0, Count * _stride), _knownDeciders ?? _deciders?.Copy());

    public void Begin(XmlSchemaProgram program, int element)
    {
        Element = element;
        Content = program.Elements[element].Content;
        Alive = program.Contents[Content].AllAlternatives;
        _stride = program.Contents[Content].Branches;
        Seen = 0;
        Count = 0;
        IsDead = false;
        _deciders?.Clear();
        _knownDeciders = null;
    }

    /// <summary>Starts with what a start tag left when it was met before.</summary>
    public void Begin(in FrameStart start)
    {
        Element = start.Element;
        Content = start.Content;
        IsDead = false;
        _stride = start.Stride;
        _knownDeciders = start.Deciders;
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
            if ((variant.Needs & ~Alive) == 0)
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
