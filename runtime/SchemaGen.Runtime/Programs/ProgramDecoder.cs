using SchemaGen.Datatypes;
using SchemaGen.Runtime.Values;

namespace SchemaGen.Runtime.Programs;

/// <summary>Reads what the builder's <c>ProgramEncoder</c> wrote; the format is described there.</summary>
internal ref struct ProgramDecoder(ReadOnlySpan<byte> encoded)
{
    private const int FormatVersion = 1;

    private TableReader _table = new(encoded);
    private string[] _strings = [];
    private NameSet[] _nameSets = [];
    private LazyDatatype[] _datatypes = [];
    private ValueMatcher[] _values = [];
    private ContentState[] _states = [];

    /// <exception cref="FormatException">The bytes are not a program of this version.</exception>
    public XmlSchemaProgram Decode()
    {
        if (_table.Number() != FormatVersion)
        {
            throw new FormatException("The schema program was made by another version of SchemaGen. Use the same version of SchemaGen.Generator and SchemaGen.Runtime.");
        }

        ReadStrings();
        (string LocalName, string NamespaceUri)[] names = new (string, string)[_table.Number()];
        for (int i = 0; i < names.Length; i++)
        {
            string namespaceUri = Text();
            names[i] = (Text(), namespaceUri);
        }

        SchemaNames schemaNames = new(names, Texts());
        _nameSets = new NameSet[_table.Number()];
        for (int i = 0; i < _nameSets.Length; i++)
        {
            _nameSets[i] = new NameSet(_table.Numbers(), schemaNames.Count);
        }

        ReadDatatypes();
        ReadValues();
        int[][] steps = ReadStates();
        ProgramContent[] contents = new ProgramContent[_table.Number()];
        for (int i = 0; i < contents.Length; i++)
        {
            contents[i] = ReadContent();
        }

        ProgramElement[] elements = ReadElements(contents);
        ContentState[] states = _states;
        for (int i = 0; i < states.Length; i++)
        {
            Complete(states[i], steps[i], elements, states);
        }

        return new XmlSchemaProgram(schemaNames, elements, states[_table.Number()]);
    }

    private void ReadStrings()
    {
        _strings = new string[_table.Number()];
        for (int i = 0; i < _strings.Length; i++)
        {
            _strings[i] = _table.Text();
        }
    }

    private void ReadDatatypes()
    {
        _datatypes = new LazyDatatype[_table.Number()];
        for (int i = 0; i < _datatypes.Length; i++)
        {
            string library = Text();
            string type = Text();
            DatatypeParameter[] parameters = new DatatypeParameter[_table.Number()];
            for (int k = 0; k < parameters.Length; k++)
            {
                string name = Text();
                parameters[k] = new DatatypeParameter(name, Text());
            }

            _datatypes[i] = new LazyDatatype(library, type, parameters);
        }
    }

    private void ReadValues()
    {
        // A value refers to values before it only: the builder adds the parts first.
        _values = new ValueMatcher[_table.Number()];
        for (int i = 0; i < _values.Length; i++)
        {
            _values[i] = ReadValue();
        }
    }

    private ValueMatcher ReadValue()
    {
        switch (_table.Number())
        {
            case 0:
                return AnyMatcher.Instance;
            case 1:
                return BlankMatcher.Instance;
            case 2:
                return NoneMatcher.Instance;
            case 3:
                return new TokensMatcher(Texts());
            case 4:
                LazyDatatype datatype = _datatypes[_table.Number()];
                int except = _table.Index();
                return new DataMatcher(datatype, except < 0 ? null : _values[except]);
            case 5:
                LazyDatatype valueDatatype = _datatypes[_table.Number()];
                string text = Text();
                return new ValueMatcherOfDatatype(valueDatatype, text, Text());
            case 6:
                ValueMatcher[] alternatives = new ValueMatcher[_table.Number()];
                for (int i = 0; i < alternatives.Length; i++)
                {
                    alternatives[i] = _values[_table.Number()];
                }

                return new ChoiceMatcher(alternatives);
            case 7:
                return ReadList();
            default:
                throw new FormatException("The schema program is damaged.");
        }
    }

    private ListMatcher ReadList()
    {
        ListMatcher.State[] states = new ListMatcher.State[_table.Number()];
        for (int i = 0; i < states.Length; i++)
        {
            bool isAccepting = _table.Number() == 1;
            (ValueMatcher Value, int Next)[] steps = new (ValueMatcher, int)[_table.Number()];
            for (int k = 0; k < steps.Length; k++)
            {
                ValueMatcher value = _values[_table.Number()];
                steps[k] = (value, _table.Number());
            }

            states[i] = new ListMatcher.State(isAccepting, steps);
        }

        return new ListMatcher(states);
    }

    /// <summary>The states without their steps, which need the elements: for each the state after text, then element and state of each step.</summary>
    private int[][] ReadStates()
    {
        _states = new ContentState[_table.Number()];
        int[][] steps = new int[_states.Length][];
        for (int i = 0; i < _states.Length; i++)
        {
            _states[i] = new ContentState(isAccepting: _table.Number() == 1);
            int textNext = _table.Index();
            int[] numbers = new int[1 + (2 * _table.Number())];
            numbers[0] = textNext;
            for (int k = 1; k < numbers.Length; k++)
            {
                numbers[k] = _table.Number();
            }

            steps[i] = numbers;
        }

        return steps;
    }

    private static void Complete(ContentState state, int[] steps, ProgramElement[] elements, ContentState[] states)
    {
        Transition[] transitions = new Transition[steps.Length / 2];
        for (int i = 0; i < transitions.Length; i++)
        {
            transitions[i] = new Transition(elements[steps[1 + (2 * i)]], states[steps[2 + (2 * i)]]);
        }

        state.Complete(transitions, steps[0] < 0 ? null : states[steps[0]]);
    }

    private ProgramContent ReadContent()
    {
        ProgramAttribute[] attributes = new ProgramAttribute[_table.Number()];
        for (int i = 0; i < attributes.Length; i++)
        {
            (int name, NameSet? set) = Name();
            ValueMatcher value = _values[_table.Number()];
            ulong alternatives = _table.Mask();
            ulong factor = _table.Mask();
            int requiredBit = _table.Index();
            attributes[i] = new ProgramAttribute(name, set, value, alternatives, factor, requiredBit < 0 ? 0 : 1ul << requiredBit);
        }

        ulong required = _table.Mask();
        ulong[] alternativeRequired = _table.Masks();
        ulong[] factors = _table.Masks();
        ProgramVariant[] variants = new ProgramVariant[_table.Number()];
        for (int i = 0; i < variants.Length; i++)
        {
            ulong needs = _table.Mask();
            int value = _table.Index();
            ContentState[] starts = new ContentState[_table.Number()];
            for (int k = 0; k < starts.Length; k++)
            {
                starts[k] = _states[_table.Number()];
            }

            variants[i] = new ProgramVariant(needs, value < 0 ? null : _values[value], starts);
        }

        return new ProgramContent(attributes, required, alternativeRequired, factors, variants);
    }

    private ProgramElement[] ReadElements(ProgramContent[] contents)
    {
        ProgramElement[] elements = new ProgramElement[_table.Number()];
        for (int i = 0; i < elements.Length; i++)
        {
            (int name, NameSet? set) = Name();
            ProgramContent content = contents[_table.Number()];
            elements[i] = new ProgramElement(i, name, set, (ElementBinding)_table.Number(), content);
        }

        return elements;
    }

    private (int Number, NameSet? Set) Name()
    {
        int number = _table.Index();
        int set = _table.Index();
        return (number, set < 0 ? null : _nameSets[set]);
    }

    private string Text() => _strings[_table.Number()];

    private string[] Texts()
    {
        string[] texts = new string[_table.Number()];
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = Text();
        }

        return texts;
    }
}
