using System.Buffers;
using System.Buffers.Text;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using SchemaGen.Runtime.Programs;
using SchemaGen.Runtime.Values;

namespace SchemaGen.Runtime;

/// <summary>
/// A RELAX NG schema compiled to tables that the validator interprets. Generated code has one instance per schema. Immutable and safe to share between
/// threads.
/// </summary>
public sealed class XmlSchemaProgram
{
    // Tables are created on first use, because a document needs few variants. Concurrent threads create equal tables, which is harmless.
    private BranchTable?[]? _branches;

    internal XmlSchemaProgram(SchemaNames names, NameSet[] nameSets, ValueMatcher[] values) => (Names, NameSets, Values) = (names, nameSets, values);

    internal SchemaNames Names { get; }

    internal NameSet[] NameSets { get; }

    internal ValueMatcher[] Values { get; }

    internal ProgramElement[] Elements { get; set; } = [];

    internal ProgramContent[] Contents { get; set; } = [];

    internal ProgramAttribute[] Attributes { get; set; } = [];

    /// <summary>The names of <see cref="Attributes"/>, in a separate array for fast search.</summary>
    internal int[] AttributeNames { get; set; } = [];

    /// <summary>The words of all sets of alternatives and of required bits.</summary>
    internal MaskWord[] Masks { get; set; } = [];

    /// <summary>The rows of sets that contents refer to: the alternatives of factors and the required bits of alternatives.</summary>
    internal TableRange[] MaskRows { get; set; } = [];

    internal ProgramVariant[] Variants { get; set; } = [];

    /// <summary>The start states of the variants' branches.</summary>
    internal int[] Starts { get; set; } = [];

    internal ProgramState[] States { get; set; } = [];

    internal ProgramStep[] Steps { get; set; } = [];

    /// <summary>The names of the elements of <see cref="Steps"/>, in a separate array for fast search.</summary>
    internal int[] StepNames { get; set; } = [];

    /// <summary>The start state of documents.</summary>
    internal int Root { get; set; }

    /// <summary>The elements that documents can have as roots.</summary>
    internal int[] Roots => field ??= Array.ConvertAll(StepsOf(Root).ToArray(), static step => step.Element);

    /// <summary>Decodes the tables that SchemaGen's generator or its program encoder wrote.</summary>
    /// <exception cref="FormatException">The bytes are not a program of this version of SchemaGen.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static XmlSchemaProgram Decode(ReadOnlySpan<byte> encoded) => new ProgramDecoder(encoded).Decode();

    /// <summary>Decodes the tables in generated code: base 64 in ASCII, line breaks allowed.</summary>
    /// <exception cref="FormatException">The text is not a program of this version of SchemaGen.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static XmlSchemaProgram FromBase64(ReadOnlySpan<byte> text) => Decode(BytesOf(text));

    /// <summary>Decodes base 64 in ASCII, line breaks allowed. The array can be longer than the decoded bytes.</summary>
    internal static byte[] BytesOf(ReadOnlySpan<byte> text)
    {
        byte[] bytes = GC.AllocateUninitializedArray<byte>(Base64.GetMaxDecodedFromUtf8Length(text.Length));
        int length = 0;

        // Decodes line by line, because the library decodes text with line breaks byte by byte, which is slow.
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

    /// <summary>Returns the element patterns with exactly this name; none if the schema does not mention the name.</summary>
    internal IEnumerable<int> ElementsNamed(int name) => Enumerable.Range(0, Elements.Length).Where(element => Elements[element].Name == name);

    /// <summary>Returns whether an element pattern allows a name.</summary>
    internal bool IsNamed(int element, int name)
    {
        ref readonly ProgramElement pattern = ref Elements[element];
        return pattern.NameSet < 0 ? pattern.Name == name : NameSets[pattern.NameSet].Contains(name);
    }

    /// <summary>Returns the content of an element pattern.</summary>
    internal ref readonly ProgramContent ContentOf(int element) => ref Contents[Elements[element].Content];

    /// <summary>Returns the attributes of a content, in schema order.</summary>
    internal ReadOnlySpan<ProgramAttribute> AttributesOf(in ProgramContent content) => Attributes.AsSpan(content.Attributes.Start, content.Attributes.Count);

    /// <summary>Returns the words of a set.</summary>
    internal ReadOnlySpan<MaskWord> MaskOf(TableRange range) => Masks.AsSpan(range.Start, range.Count);

    /// <summary>Returns the bits of a set in ascending order, for messages.</summary>
    internal List<int> BitsOf(TableRange range)
    {
        List<int> bits = [];
        foreach (MaskWord word in MaskOf(range))
        {
            bits.AddRange(Enumerable.Range(word.Word * 64, 64).Where(word.Contains));
        }

        return bits;
    }

    /// <summary>Returns the steps of a state, in schema order.</summary>
    internal ReadOnlySpan<ProgramStep> StepsOf(int state) => Steps.AsSpan(States[state].Steps.Start, States[state].Steps.Count);

    /// <summary>Returns the index of the first step of a state for a child with a name; -1 if there is none.</summary>
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

    /// <summary>Returns the state after a child that matched an element pattern; -1 if the state does not allow the child.</summary>
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

    /// <summary>Returns the branch of a variant that allows a child with a name, or -1.</summary>
    internal int BranchOf(int variant, int name) =>
        Variants[variant].Starts.Count <= 1 ? Variants[variant].Starts.Count - 1 : BranchesOf(variant).Find(name);

    /// <summary>Returns the branch of a variant that allows text, or -1.</summary>
    internal int TextBranchOf(int variant) =>
        Variants[variant].Starts.Count <= 1 ? Variants[variant].Starts.Count - 1 : BranchesOf(variant).TextBranch;

    /// <summary>Returns a state and all states that can follow it.</summary>
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

    /// <summary>Returns whether a content allows text anywhere, with or without children.</summary>
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
