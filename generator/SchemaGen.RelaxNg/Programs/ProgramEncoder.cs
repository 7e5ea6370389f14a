using System.Collections.Immutable;
using SchemaGen.Datatypes;
using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Programs;

/// <summary>
/// Encodes a program as the bytes that generated code contains and the runtime's <c>ProgramDecoder</c> reads. The format is private to one
/// version of SchemaGen. It consists of a version number, the strings in UTF-8, and the tables in the order of <see cref="ValidatorProgram"/>.
/// All numbers are unsigned LEB128; a number that can be -1 is stored plus one.
/// </summary>
public static class ProgramEncoder
{
    /// <summary>The version of the format.</summary>
    public const int FormatVersion = 4;

    /// <summary>Encodes a program.</summary>
    public static byte[] Encode(ValidatorProgram program)
    {
        TableWriter body = new();
        WriteTables(program, body);
        TableWriter whole = new();
        whole.Number(FormatVersion);
        whole.Texts(body);
        whole.Bytes.AddRange(body.Bytes);
        return [.. whole.Bytes];
    }

    private static void WriteTables(ValidatorProgram program, TableWriter writer)
    {
        writer.Number(program.Names.Length);
        foreach (NameClassName name in program.Names)
        {
            writer.Text(name.NamespaceUri);
            writer.Text(name.LocalName);
        }

        writer.Texts(program.Namespaces);
        writer.Number(program.NameSets.Length);
        foreach (ImmutableArray<int> set in program.NameSets)
        {
            writer.Numbers(set);
        }

        writer.Number(program.Datatypes.Length);
        foreach (DatatypeReference datatype in program.Datatypes)
        {
            WriteDatatype(datatype, writer);
        }

        writer.Number(program.Values.Length);
        foreach (ProgramValue value in program.Values)
        {
            WriteValue(value, writer);
        }

        writer.Number(program.States.Length);
        writer.Number(program.States.Sum(static state => state.Transitions.Length));
        foreach (ProgramState state in program.States)
        {
            WriteState(state, writer);
        }

        writer.Number(program.Contents.Length);
        WriteCapacities(program.Contents, writer);
        foreach (ProgramContent content in program.Contents)
        {
            WriteContent(content, writer);
        }

        writer.Number(program.Elements.Length);
        foreach (ProgramElement element in program.Elements)
        {
            Name(writer, element.Name);
            writer.Number(element.Content);
            writer.Number((int)element.Binding);
        }

        writer.Number(program.StartState);
    }

    // With the capacities, a reader of the tables does not need growing arrays.
    private static void WriteCapacities(ImmutableArray<ProgramContent> contents, TableWriter writer)
    {
        writer.Number(contents.Sum(static content => content.Attributes.Length));
        writer.Number(contents.Sum(WordsOf));
        writer.Number(contents.Sum(static content => content.AlternativeRequired.Length + content.Factors.Length));
        writer.Number(contents.Sum(static content => content.Variants.Length));
        writer.Number(contents.Sum(static content => content.Variants.Sum(static variant => variant.Branches.Length)));
    }

    private static int WordsOf(ProgramContent content)
    {
        int words = WordsOf(content.Required)
            + content.Attributes.Sum(static attribute => WordsOf(attribute.Alternatives))
            + content.AlternativeRequired.Sum(static required => WordsOf(required))
            + content.Variants.Sum(static variant => WordsOf(variant.Needs));
        int first = 0;
        foreach (int count in content.Factors)
        {
            words += count == 0 ? 0 : ((first + count - 1) / 64) - (first / 64) + 1;
            first += count;
        }

        return words;
    }

    private static int WordsOf(ImmutableArray<int> bits) => bits.Select(static bit => bit / 64).Distinct().Count();

    private static void Name(TableWriter writer, ProgramName name)
    {
        writer.Index(name.Number);
        writer.Index(name.Set);
    }

    private static void WriteDatatype(DatatypeReference datatype, TableWriter writer)
    {
        writer.Text(datatype.LibraryUri);
        writer.Text(datatype.TypeName);
        writer.Number(datatype.Parameters.Length);
        foreach (DatatypeParameter parameter in datatype.Parameters)
        {
            writer.Text(parameter.Name);
            writer.Text(parameter.Value);
        }
    }

    private static void WriteState(ProgramState state, TableWriter writer)
    {
        writer.Number(state.IsAccepting ? 1 : 0);
        writer.Index(state.TextNext);
        writer.Number(state.Transitions.Length);
        foreach (ProgramTransition transition in state.Transitions)
        {
            writer.Number(transition.Element);
            writer.Number(transition.Next);
        }
    }

    private static void WriteContent(ProgramContent content, TableWriter writer)
    {
        writer.Number(content.Attributes.Length);
        foreach (ProgramAttribute attribute in content.Attributes)
        {
            Name(writer, attribute.Name);
            writer.Number(attribute.Value);
            writer.Bits(attribute.Alternatives);
            writer.Index(attribute.Factor);
            writer.Index(attribute.RequiredBit);
        }

        writer.Bits(content.Required);
        writer.Numbers(content.Factors);
        writer.Number(content.AlternativeRequired.Length);
        foreach (ImmutableArray<int> required in content.AlternativeRequired)
        {
            writer.Bits(required);
        }

        writer.Number(content.Variants.Length);
        foreach (ProgramVariant variant in content.Variants)
        {
            writer.Bits(variant.Needs);
            writer.Index(variant.Value);
            writer.Numbers(variant.Branches);
        }
    }

    private static void WriteValue(ProgramValue value, TableWriter writer)
    {
        switch (value)
        {
            case ProgramValue.Any:
                writer.Number(0);
                break;
            case ProgramValue.Blank:
                writer.Number(1);
                break;
            case ProgramValue.None:
                writer.Number(2);
                break;
            case ProgramValue.Tokens tokens:
                writer.Number(3);
                writer.Texts(tokens.Words);
                break;
            case ProgramValue.Data data:
                writer.Number(4);
                writer.Number(data.Datatype);
                writer.Index(data.Except);
                break;
            case ProgramValue.Value one:
                writer.Number(5);
                writer.Number(one.Datatype);
                writer.Text(one.Text);
                writer.Text(one.NamespaceUri);
                break;
            case ProgramValue.Choice choice:
                writer.Number(6);
                writer.Numbers(choice.Alternatives);
                break;
            case ProgramValue.List list:
                writer.Number(7);
                WriteList(list, writer);
                break;
            default:
                throw new ArgumentException($"Unknown value {value.GetType().Name}.", nameof(value));
        }
    }

    private static void WriteList(ProgramValue.List list, TableWriter writer)
    {
        writer.Number(list.States.Length);
        foreach (ProgramValue.ListState state in list.States)
        {
            writer.Number(state.IsAccepting ? 1 : 0);
            writer.Number(state.Steps.Length);
            foreach ((int value, int next) in state.Steps)
            {
                writer.Number(value);
                writer.Number(next);
            }
        }
    }
}
