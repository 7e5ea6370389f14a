using SchemaGen.Runtime.Programs;

namespace SchemaGen.Runtime.Validation;

/// <summary>
/// An element of the document under one element pattern. Where several patterns share a name, several frames follow the same element.
/// A frame holds the alternatives that its attributes left, and the configurations of its children: a variant with a state for each branch.
/// Frames are reused: nothing is allocated once they have grown to what a document needs.
/// </summary>
internal sealed class ElementFrame
{
    private ProgramVariant[] _variants = new ProgramVariant[1];
    private ContentState[] _states = new ContentState[8];

    public ProgramElement? Element { get; private set; }

    public ProgramContent Content { get; private set; } = null!;

    /// <summary>The alternatives that the attributes so far allow.</summary>
    public ulong Alive { get; set; }

    /// <summary>The required bits of the attributes so far.</summary>
    public ulong Seen { get; set; }

    /// <summary>How many configurations there are.</summary>
    public int Count { get; private set; }

    /// <summary>Whether the document showed that the element does not match: the mark for <see cref="ElementLevel.DropDeadFrames"/>.</summary>
    public bool IsDead { get; set; }

    /// <summary>How the attribute that is being read fits.</summary>
    public AttributeMatch LastMatch { get; set; }

    /// <summary>The object that is built, or null.</summary>
    public XmlElementNode? Node { get; set; }

    /// <summary>The object's class.</summary>
    public XmlClass Class { get; set; } = null!;

    /// <summary>The members of the object's children, in document order.</summary>
    public List<MemberPlace> Order { get; } = [];

    /// <summary>The attributes that decided between alternatives, for messages.</summary>
    public DecidingAttributes Deciders { get; } = new();

    public void Begin(ProgramElement? element, ProgramContent content)
    {
        Element = element;
        Content = content;
        Alive = content.AllAlternatives;
        Seen = 0;
        Count = 0;
        IsDead = false;
        Node = null;
        if (Order.Count > 0)
        {
            Order.Clear();
        }

        Deciders.Clear();
    }

    /// <summary>Starts the configurations that the attributes allow.</summary>
    public void BeginContent()
    {
        foreach (ProgramVariant variant in Content.Variants)
        {
            if ((variant.Needs & ~Alive) == 0)
            {
                Span<ContentState> states = Add(variant);
                ContentState[] starts = variant.Starts;
                if (starts.Length == 1)
                {
                    // Nearly always, and much cheaper than a copy of references.
                    states[0] = starts[0];
                }
                else
                {
                    starts.CopyTo(states);
                }
            }
        }
    }

    public ProgramVariant VariantAt(int configuration) => _variants[configuration];

    public Span<ContentState> StatesAt(int configuration) => _states.AsSpan(configuration * Content.Stride, _variants[configuration].Starts.Length);

    /// <summary>Keeps the configurations that are chosen, in order.</summary>
    public void Keep(Func<ElementFrame, int, bool> choose)
    {
        int kept = 0;
        for (int i = 0; i < Count; i++)
        {
            if (choose(this, i))
            {
                Move(i, kept++);
            }
        }

        Count = kept;
    }

    /// <summary>The state in which a child of that name would be met, or null.</summary>
    public ContentState? StateFor(int configuration, int nameNumber, out int branch)
    {
        ProgramVariant variant = _variants[configuration];
        branch = variant.BranchOf(nameNumber);
        return branch < 0 ? null : _states[(configuration * Content.Stride) + branch];
    }

    /// <summary>
    /// Steps all configurations over a child that matched one or more of the elements. A configuration in which several matched and lead to
    /// different states is followed in each of them.
    /// </summary>
    public void Step(int nameNumber, List<ProgramElement> matched)
    {
        int before = Count;
        int kept = 0;
        List<(ProgramVariant Variant, ContentState[] States)>? forks = null;
        for (int i = 0; i < before; i++)
        {
            ContentState? state = StateFor(i, nameNumber, out int branch);
            ContentState? next = null;
            foreach (ProgramElement element in matched)
            {
                if (state?.After(element) is not ContentState after || after == next)
                {
                    continue;
                }

                if (next is null)
                {
                    next = after;
                }
                else
                {
                    ContentState[] fork = StatesAt(i).ToArray();
                    fork[branch] = after;
                    (forks ??= []).Add((_variants[i], fork));
                }
            }

            if (next is not null)
            {
                Move(i, kept);
                StatesAt(kept++)[branch] = next;
            }
        }

        Count = kept;
        foreach ((ProgramVariant variant, ContentState[] states) in forks ?? [])
        {
            if (!Has(variant, states))
            {
                states.CopyTo(Add(variant));
            }
        }
    }

    /// <summary>Steps the only configuration: the state after the child was known at its start tag.</summary>
    public void StepTo(int branch, ContentState next) => _states[branch] = next;

    private Span<ContentState> Add(ProgramVariant variant)
    {
        if (Count == _variants.Length)
        {
            Array.Resize(ref _variants, Count * 2);
        }

        int end = (Count + 1) * Content.Stride;
        if (end > _states.Length)
        {
            Array.Resize(ref _states, end * 2);
        }

        _variants[Count++] = variant;
        return StatesAt(Count - 1);
    }

    private bool Has(ProgramVariant variant, ReadOnlySpan<ContentState> states)
    {
        for (int i = 0; i < Count; i++)
        {
            if (_variants[i] == variant && StatesAt(i).SequenceEqual(states))
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
            _states.AsSpan(from * Content.Stride, Content.Stride).CopyTo(_states.AsSpan(to * Content.Stride));
        }
    }
}
