using System.Buffers;
using System.Buffers.Text;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using SchemaGen.Runtime.Programs;
using SchemaGen.Runtime.Values;

namespace SchemaGen.Runtime;

/// <summary>
/// A RELAX NG schema compiled to tables, which the validator interprets. Immutable and safe to share between threads.
/// Generated code holds one for each schema.
/// </summary>
public sealed class XmlSchemaProgram
{
    // A document needs few variants: a table is made when it is first asked for. Threads that make it at once make the same.
    private BranchTable?[]? _branches;

    internal XmlSchemaProgram(SchemaNames names, NameSet[] nameSets, ValueMatcher[] values) => (Names, NameSets, Values) = (names, nameSets, values);

    internal SchemaNames Names { get; }

    internal NameSet[] NameSets { get; }

    internal ValueMatcher[] Values { get; }

    internal ProgramElement[] Elements { get; set; } = [];

    internal ProgramContent[] Contents { get; set; } = [];

    internal ProgramAttribute[] Attributes { get; set; } = [];

    /// <summary>The names of <see cref="Attributes"/>, side by side.</summary>
    internal int[] AttributeNames { get; set; } = [];

    /// <summary>The words of all sets of alternatives and of required bits.</summary>
    internal MaskWord[] Masks { get; set; } = [];

    /// <summary>Sets that contents have rows of: alternatives of factors, required bits of alternatives.</summary>
    internal TableRange[] MaskRows { get; set; } = [];

    internal ProgramVariant[] Variants { get; set; } = [];

    /// <summary>The start states of the variants' branches.</summary>
    internal int[] Starts { get; set; } = [];

    internal ProgramState[] States { get; set; } = [];

    internal ProgramStep[] Steps { get; set; } = [];

    /// <summary>The names of the elements of <see cref="Steps"/>, side by side.</summary>
    internal int[] StepNames { get; set; } = [];

    /// <summary>The start state of documents.</summary>
    internal int Root { get; set; }

    /// <summary>The elements that documents can have as roots.</summary>
    internal int[] Roots => field ??= Array.ConvertAll(StepsOf(Root).ToArray(), static step => step.Element);

    /// <summary>Decodes the tables that SchemaGen's generator, or its program encoder, wrote.</summary>
    /// <exception cref="FormatException">The bytes are not a program of this version of SchemaGen.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static XmlSchemaProgram Decode(ReadOnlySpan<byte> encoded) => new ProgramDecoder(encoded).Decode();

    /// <summary>Decodes tables that are in generated code: base 64 in ASCII, line breaks allowed.</summary>
    /// <exception cref="FormatException">The text is not a program of this version of SchemaGen.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static XmlSchemaProgram FromBase64(ReadOnlySpan<byte> text) => Decode(BytesOf(text));

    /// <summary>Decodes base 64 in ASCII, line breaks allowed; what is behind the bytes does not matter.</summary>
    internal static byte[] BytesOf(ReadOnlySpan<byte> text)
    {
        byte[] bytes = GC.AllocateUninitializedArray<byte>(Base64.GetMaxDecodedFromUtf8Length(text.Length));
        int length = 0;

        // A line at a time: the library decodes text with line breaks in it byte by byte.
        while (!text.IsEmpty)
        {
            int end = text.IndexOf((byte)'\n');
            ReadOnlySpan<byte> line = end < 0 ? text : text[..end];
            if (Base64.DecodeFromUtf8(line, bytes.AsSpan(length), out _, out int written) != OperationStatus.Done)
            {
                throw new FormatException("The schema program is damaged: it is not base 64.");
            }

            length += written;
            text = end < 0 ? [] : text[(end + 1)..];
        }

        return bytes;
    }

    /// <summary>Finds the elements of a name; none for a name that the schema does not mention.</summary>
    internal IEnumerable<int> ElementsNamed(int name) => Enumerable.Range(0, Elements.Length).Where(element => Elements[element].Name == name);

    /// <summary>Whether an element can have a name.</summary>
    internal bool IsNamed(int element, int name)
    {
        ref readonly ProgramElement pattern = ref Elements[element];
        return pattern.NameSet < 0 ? pattern.Name == name : NameSets[pattern.NameSet].Contains(name);
    }

    /// <summary>The content of an element.</summary>
    internal ref readonly ProgramContent ContentOf(int element) => ref Contents[Elements[element].Content];

    /// <summary>The attributes of a content, in schema order.</summary>
    internal ReadOnlySpan<ProgramAttribute> AttributesOf(in ProgramContent content) => Attributes.AsSpan(content.Attributes.Start, content.Attributes.Count);

    /// <summary>The words of a set.</summary>
    internal ReadOnlySpan<MaskWord> MaskOf(TableRange range) => Masks.AsSpan(range.Start, range.Count);

    /// <summary>The bits of a set, ascending; for messages.</summary>
    internal List<int> BitsOf(TableRange range)
    {
        List<int> bits = [];
        foreach (MaskWord word in MaskOf(range))
        {
            bits.AddRange(Enumerable.Range(word.Word * 64, 64).Where(word.Contains));
        }

        return bits;
    }

    /// <summary>The steps of a state, in schema order.</summary>
    internal ReadOnlySpan<ProgramStep> StepsOf(int state) => Steps.AsSpan(States[state].Steps.Start, States[state].Steps.Count);

    /// <summary>The index of the first step of a state over a child of a name; -1 if there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int FindStep(in ProgramState state, int name)
    {
        int[] names = StepNames;
        int start = state.Steps.Start;
        int end = state.Steps.End;
        if (state.Steps.Count > 12)
        {
            int found = names.AsSpan(start, state.Steps.Count).IndexOf(name);
            return found < 0 ? -1 : start + found;
        }

        for (int i = start; i < end; i++)
        {
            if (names[i] == name)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The state after a child that matched an element; -1 if that child cannot come.</summary>
    internal int After(int state, int element)
    {
        foreach (ProgramStep step in StepsOf(state))
        {
            if (step.Element == element)
            {
                return step.Next;
            }
        }

        return -1;
    }

    /// <summary>The branch of a variant in which a child of a name can stand, or -1.</summary>
    internal int BranchOf(int variant, int name) =>
        Variants[variant].Starts.Count <= 1 ? Variants[variant].Starts.Count - 1 : BranchesOf(variant).Find(name);

    /// <summary>The branch of a variant in which text can stand, or -1.</summary>
    internal int TextBranchOf(int variant) =>
        Variants[variant].Starts.Count <= 1 ? Variants[variant].Starts.Count - 1 : BranchesOf(variant).TextBranch;

    /// <summary>A state and all that can come after it.</summary>
    internal HashSet<int> ReachableFrom(int state)
    {
        HashSet<int> reached = [state];
        Stack<int> work = new([state]);
        while (work.TryPop(out int next))
        {
            if (States[next].TextNext >= 0 && reached.Add(States[next].TextNext))
            {
                work.Push(States[next].TextNext);
            }

            foreach (ProgramStep step in StepsOf(next))
            {
                if (reached.Add(step.Next))
                {
                    work.Push(step.Next);
                }
            }
        }

        return reached;
    }

    /// <summary>Whether text can stand somewhere between the tags, with children or without.</summary>
    internal bool AllowsText(int content)
    {
        TableRange variants = Contents[content].Variants;
        for (int variant = variants.Start; variant < variants.End; variant++)
        {
            foreach (int start in Starts.AsSpan(Variants[variant].Starts.Start, Variants[variant].Starts.Count))
            {
                if (ReachableFrom(start).Any(state => States[state].TextNext >= 0))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private BranchTable BranchesOf(int variant)
    {
        BranchTable?[] branches = _branches ??= new BranchTable?[Variants.Length];
        return Volatile.Read(ref branches[variant]) ?? Create(branches, variant);
    }

    private BranchTable Create(BranchTable?[] branches, int variant)
    {
        BranchTable table = new(this, in Variants[variant]);
        Volatile.Write(ref branches[variant], table);
        return table;
    }
}
