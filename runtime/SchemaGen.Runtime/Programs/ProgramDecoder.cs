using SchemaGen.Datatypes;
using SchemaGen.Runtime.Values;

namespace SchemaGen.Runtime.Programs;

/// <summary>Reads what the builder's <c>ProgramEncoder</c> wrote; the format is described there.</summary>
internal ref struct ProgramDecoder(ReadOnlySpan<byte> encoded)
{
    private const int FormatVersion = 1;
    private TableReader _table = new(encoded);
    private string[] _strings = [];
    private LazyDatatype[] _datatypes = [];
    private ValueMatcher[] _values = [];

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
        NameSet[] nameSets = new NameSet[_table.Number()];
        for (int i = 0; i < nameSets.Length; i++)
        {
            nameSets[i] = new NameSet(_table.Numbers(), schemaNames.Count);
        }

        ReadDatatypes();
        ReadValues();
        XmlSchemaProgram program = new(schemaNames, nameSets, _values);
        ReadStates(program);
        ReadContents(program);
        ReadElements(program);
        program.Root = _table.Number();
        return program;
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

    private void ReadStates(XmlSchemaProgram program)
    {
        ProgramState[] states = new ProgramState[_table.Number()];
        List<ProgramStep> steps = new(states.Length * 2);
        for (int i = 0; i < states.Length; i++)
        {
            ref ProgramState state = ref states[i];
            state.IsAccepting = _table.Number() == 1;
            state.TextNext = _table.Index();
            state.Steps = new TableRange(steps.Count, _table.Number());
            for (int k = 0; k < state.Steps.Count; k++)
            {
                int element = _table.Number();
                steps.Add(new ProgramStep(element, _table.Number()));
            }
        }

        program.States = states;
        program.Steps = [.. steps];
    }

    private void ReadContents(XmlSchemaProgram program)
    {
        ProgramContent[] contents = new ProgramContent[_table.Number()];
        List<ProgramAttribute> attributes = [];
        List<ulong> masks = [];
        List<ProgramVariant> variants = [];
        List<int> starts = [];
        for (int i = 0; i < contents.Length; i++)
        {
            ref ProgramContent content = ref contents[i];
            content.Attributes = new TableRange(attributes.Count, _table.Number());
            for (int k = 0; k < content.Attributes.Count; k++)
            {
                ProgramAttribute attribute = ReadAttribute();
                content.HasSharedAttributeNames |= attribute.NameSet >= 0;
                for (int other = content.Attributes.Start; other < attributes.Count; other++)
                {
                    content.HasSharedAttributeNames |= attributes[other].Name == attribute.Name;
                }

                attributes.Add(attribute);
            }

            content.Required = _table.Mask();
            content.AlternativeRequired = ReadMasks(masks);
            content.Factors = ReadMasks(masks);
            for (int k = 0; k < content.Factors.Count; k++)
            {
                content.AllAlternatives |= masks[content.Factors.Start + k];
            }

            content.Variants = new TableRange(variants.Count, _table.Number());
            for (int k = 0; k < content.Variants.Count; k++)
            {
                ProgramVariant variant = ReadVariant(starts);
                content.HasValues |= variant.Value >= 0;
                content.Branches = Math.Max(content.Branches, variant.Starts.Count);
                variants.Add(variant);
            }
        }

        program.Contents = contents;
        program.Attributes = [.. attributes];
        program.AttributeNames = Array.ConvertAll(program.Attributes, static attribute => attribute.Name);
        program.Masks = [.. masks];
        program.Variants = [.. variants];
        program.Starts = [.. starts];
    }

    private TableRange ReadMasks(List<ulong> masks)
    {
        TableRange range = new(masks.Count, _table.Number());
        for (int i = 0; i < range.Count; i++)
        {
            masks.Add(_table.Mask());
        }

        return range;
    }

    private ProgramAttribute ReadAttribute()
    {
        int name = _table.Index();
        int set = _table.Index();
        int value = _table.Number();
        ulong alternatives = _table.Mask();
        ulong factor = _table.Mask();
        int requiredBit = _table.Index();
        return new ProgramAttribute(name, set, value, alternatives, factor, requiredBit < 0 ? 0 : 1ul << requiredBit);
    }

    private ProgramVariant ReadVariant(List<int> starts)
    {
        ulong needs = _table.Mask();
        int value = _table.Index();
        TableRange range = new(starts.Count, _table.Number());
        for (int i = 0; i < range.Count; i++)
        {
            starts.Add(_table.Number());
        }

        return new ProgramVariant(needs, value, range);
    }

    private void ReadElements(XmlSchemaProgram program)
    {
        ProgramElement[] elements = new ProgramElement[_table.Number()];
        for (int i = 0; i < elements.Length; i++)
        {
            int name = _table.Index();
            int set = _table.Index();
            int content = _table.Number();
            elements[i] = new ProgramElement(name, set, (ElementBinding)_table.Number(), content);
        }

        program.Elements = elements;
        int[] stepNames = new int[program.Steps.Length];
        for (int i = 0; i < stepNames.Length; i++)
        {
            stepNames[i] = elements[program.Steps[i].Element].Name;
        }

        program.StepNames = stepNames;
        foreach (ref ProgramState state in program.States.AsSpan())
        {
            ReadOnlySpan<int> names = stepNames.AsSpan(state.Steps.Start, state.Steps.Count);
            for (int i = 0; i < names.Length; i++)
            {
                state.HasSharedNames |= names[i] < 0 || names[..i].Contains(names[i]);
            }
        }
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
