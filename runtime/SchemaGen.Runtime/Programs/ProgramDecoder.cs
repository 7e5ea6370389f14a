using SchemaGen.Datatypes;
using SchemaGen.Runtime.Values;

namespace SchemaGen.Runtime.Programs;

/// <summary>Reads what the builder's <c>ProgramEncoder</c> wrote; the format is described there.</summary>
internal ref struct ProgramDecoder(ReadOnlySpan<byte> encoded)
{
    private const int FormatVersion = 4;
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
        TableFill<ProgramStep> steps = new(_table.Number());
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
        program.Steps = steps.ToArray();
    }

    private void ReadContents(XmlSchemaProgram program)
    {
        ProgramContent[] contents = new ProgramContent[_table.Number()];
        TableFill<ProgramAttribute> attributes = new(_table.Number());
        TableFill<MaskWord> masks = new(_table.Number());
        TableFill<TableRange> rows = new(_table.Number());
        TableFill<ProgramVariant> variants = new(_table.Number());
        TableFill<int> starts = new(_table.Number());

        // The latest content that has an attribute of a name.
        int[] contentOfName = new int[program.Names.Count];
        for (int i = 0; i < contents.Length; i++)
        {
            ref ProgramContent content = ref contents[i];
            content.Attributes = new TableRange(attributes.Count, _table.Number());
            for (int k = 0; k < content.Attributes.Count; k++)
            {
                ProgramAttribute attribute = ReadAttribute(masks, rows.Count);
                content.HasSharedAttributeNames |= attribute.NameSet >= 0 || contentOfName[attribute.Name] == i + 1;
                if (attribute.NameSet < 0)
                {
                    contentOfName[attribute.Name] = i + 1;
                }

                content.RequiredWords = Math.Max(content.RequiredWords, attribute.Required.Bits == 0 ? 0 : attribute.Required.Word + 1);
                attributes.Add(attribute);
            }

            content.Required = ReadMask(masks);
            content.Factors = new TableRange(rows.Count, _table.Number());
            int first = 0;
            for (int k = 0; k < content.Factors.Count; k++)
            {
                int end = first + _table.Number();
                rows.Add(AddRow(masks, first, end));
                first = end;
            }

            content.Alternatives = _table.Number();
            content.AlternativeRequired = new TableRange(rows.Count, content.Alternatives);
            for (int k = 0; k < content.Alternatives; k++)
            {
                rows.Add(ReadMask(masks));
            }

            content.Variants = new TableRange(variants.Count, _table.Number());
            for (int k = 0; k < content.Variants.Count; k++)
            {
                ProgramVariant variant = ReadVariant(masks, starts);
                content.HasValues |= variant.Value >= 0;
                content.Branches = Math.Max(content.Branches, variant.Starts.Count);
                variants.Add(variant);
            }
        }

        program.Contents = contents;
        program.Attributes = attributes.ToArray();
        program.AttributeNames = Array.ConvertAll(program.Attributes, static attribute => attribute.Name);
        program.Masks = masks.ToArray();
        program.MaskRows = rows.ToArray();
        program.Variants = variants.ToArray();
        program.Starts = starts.ToArray();
    }

    private TableRange ReadMask(TableFill<MaskWord> masks)
    {
        TableRange range = new(masks.Count, _table.Number());
        for (int i = 0; i < range.Count; i++)
        {
            int word = _table.Number();
            masks.Add(new MaskWord(word, _table.Mask()));
        }

        return range;
    }

    /// <summary>Adds the words of a row of bits.</summary>
    private static TableRange AddRow(TableFill<MaskWord> masks, int first, int end)
    {
        int start = masks.Count;
        for (int word = first / 64; word * 64 < end; word++)
        {
            ulong bits = word * 64 < first ? ulong.MaxValue << (first % 64) : ulong.MaxValue;
            bits &= (word + 1) * 64 > end ? (1ul << (end % 64)) - 1 : ulong.MaxValue;
            masks.Add(new MaskWord(word, bits));
        }

        return new TableRange(start, masks.Count - start);
    }

    private ProgramAttribute ReadAttribute(TableFill<MaskWord> masks, int firstFactor)
    {
        int name = _table.Index();
        int set = _table.Index();
        int value = _table.Number();
        TableRange alternatives = ReadMask(masks);
        int factor = _table.Index();
        int bit = _table.Index();
        return new ProgramAttribute(
            name, set, value, alternatives, factor < 0 ? -1 : firstFactor + factor, bit < 0 ? default : new MaskWord(bit / 64, 1ul << (bit % 64)));
    }

    private ProgramVariant ReadVariant(TableFill<MaskWord> masks, TableFill<int> starts)
    {
        TableRange needs = ReadMask(masks);
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

        // The latest state that has a step over a name.
        int[] stateOfName = new int[program.Names.Count];
        int number = 0;
        foreach (ref ProgramState state in program.States.AsSpan())
        {
            number++;
            foreach (int name in stepNames.AsSpan(state.Steps.Start, state.Steps.Count))
            {
                if (name < 0)
                {
                    state.HasSharedNames = true;
                    continue;
                }

                state.HasSharedNames |= stateOfName[name] == number;
                stateOfName[name] = number;
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
