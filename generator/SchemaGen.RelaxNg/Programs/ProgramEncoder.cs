using System.Collections.Immutable;
using System.Text;
using SchemaGen.Datatypes;
using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Programs;

/// <summary>
/// Writes a program as bytes: what generated code carries and the runtime's <c>ProgramDecoder</c> reads. The format is private to one
/// version of SchemaGen: a version number, the strings in UTF-8, then the tables in the order of <see cref="ValidatorProgram"/>, all
/// numbers as unsigned LEB128; a number that may be -1 is stored with one added.
/// </summary>
public static class ProgramEncoder
{
    /// <summary>The version of the format.</summary>
    public const int FormatVersion = 1;

    /// <summary>Encodes a program.</summary>
    public static byte[] Encode(ValidatorProgram program)
    {
        Writer body = new();
        WriteTables(program, body);
        Writer whole = new();
        whole.Number(FormatVersion);
        whole.Number(body.Strings.Count);
        foreach (string text in body.Strings)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            whole.Number(bytes.Length);
            whole.Bytes.AddRange(bytes);
        }

        whole.Bytes.AddRange(body.Bytes);
        return [.. whole.Bytes];
    }

    private static void WriteTables(ValidatorProgram program, Writer writer)
    {
        writer.List(program.Names, name =>
        {
            writer.Text(name.NamespaceUri);
            writer.Text(name.LocalName);
        });
        writer.List(program.Namespaces, writer.Text);
        writer.List(program.NameSets, set => writer.List(set, writer.Number));
        writer.List(program.Datatypes, datatype =>
        {
            writer.Text(datatype.LibraryUri);
            writer.Text(datatype.TypeName);
            writer.List(datatype.Parameters, (DatatypeParameter parameter) =>
            {
                writer.Text(parameter.Name);
                writer.Text(parameter.Value);
            });
        });
        writer.List(program.Values, value => WriteValue(value, writer));
        writer.List(program.States, state =>
        {
            writer.Number(state.IsAccepting ? 1 : 0);
            writer.Index(state.TextNext);
            writer.List(state.Transitions, transition =>
            {
                writer.Number(transition.Element);
                writer.Number(transition.Next);
            });
        });
        writer.List(program.Contents, content => WriteContent(content, writer));
        writer.List(program.Elements, element =>
        {
            writer.Name(element.Name);
            writer.Number(element.Content);
            writer.Number((int)element.Binding);
        });
        writer.Number(program.StartState);
    }

    private static void WriteContent(ProgramContent content, Writer writer)
    {
        writer.List(content.Attributes, attribute =>
        {
            writer.Name(attribute.Name);
            writer.Number(attribute.Value);
            writer.Mask(attribute.Alternatives);
            writer.Mask(attribute.Factor);
            writer.Index(attribute.RequiredBit);
        });
        writer.Mask(content.Required);
        writer.List(content.AlternativeRequired, writer.Mask);
        writer.List(content.Factors, writer.Mask);
        writer.List(content.Variants, variant =>
        {
            writer.Mask(variant.Needs);
            writer.Index(variant.Value);
            writer.List(variant.Branches, writer.Number);
        });
    }

    private static void WriteValue(ProgramValue value, Writer writer)
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
                writer.List(tokens.Words, writer.Text);
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
                writer.List(choice.Alternatives, writer.Number);
                break;
            case ProgramValue.List list:
                writer.Number(7);
                writer.List(list.States, state =>
                {
                    writer.Number(state.IsAccepting ? 1 : 0);
                    writer.List(state.Steps, step =>
                    {
                        writer.Number(step.Value);
                        writer.Number(step.Next);
                    });
                });
                break;
            default:
                throw new ArgumentException($"Unknown value {value.GetType().Name}.", nameof(value));
        }
    }

    private sealed class Writer
    {
        private readonly Dictionary<string, int> _stringNumbers = new(StringComparer.Ordinal);

        public List<byte> Bytes { get; } = [];

        public List<string> Strings { get; } = [];

        public void Number(int value) => Mask((ulong)(uint)value);

        public void Index(int value) => Mask((ulong)(value + 1));

        public void Mask(ulong value)
        {
            while (value >= 0x80)
            {
                Bytes.Add((byte)(value | 0x80));
                value >>= 7;
            }

            Bytes.Add((byte)value);
        }

        public void Text(string text)
        {
            if (!_stringNumbers.TryGetValue(text, out int number))
            {
                number = Strings.Count;
                _stringNumbers.Add(text, number);
                Strings.Add(text);
            }

            Number(number);
        }

        public void Name(ProgramName name)
        {
            Index(name.Number);
            Index(name.Set);
        }

        public void List<T>(ImmutableArray<T> items, Action<T> write)
        {
            Number(items.Length);
            foreach (T item in items)
            {
                write(item);
            }
        }
    }
}
