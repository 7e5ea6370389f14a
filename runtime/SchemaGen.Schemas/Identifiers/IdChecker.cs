using System.Xml;
using SchemaGen.Datatypes;
using SchemaGen.RelaxNg.Grammars;
using SchemaGen.Runtime;

namespace SchemaGen.Schemas.Identifiers;

/// <summary>
/// Checks the identifiers of documents: each must be unique, and each reference must match one (RELAX NG DTD Compatibility, section 5). This is
/// separate from validity: a document can be sound and invalid. Immutable and safe to share between threads.
/// </summary>
/// <param name="table">The table of attributes that are identifiers or references. It must have no conflicts.</param>
public sealed class IdChecker(IdTable table)
{
    private static readonly char[] WhiteSpace = [' ', '\t', '\r', '\n'];

    /// <summary>Checks a document.</summary>
    /// <param name="reader">A reader at the start of the document.</param>
    /// <param name="maxErrors">The maximum number of errors to report.</param>
    /// <returns>The errors in document order, including an error if the document is not well-formed.</returns>
    public IReadOnlyList<XmlValidationError> Check(XmlReader reader, int maxErrors)
    {
        ArgumentNullException.ThrowIfNull(reader);
        Dictionary<string, (int Line, int Column)> identifiers = [];
        List<XmlValidationError> errors = [];
        List<(string Value, XmlValidationError Error)> references = [];
        try
        {
            Collect(reader, identifiers, errors, references);
            errors.AddRange(references.Where(reference => !identifiers.ContainsKey(reference.Value)).Select(static reference => reference.Error));
        }
        catch (XmlException exception)
        {
            // References cannot be checked, because the identifier may come later.
            errors.Add(ReadingError.Of(exception, reader));
        }

        return [.. errors.OrderBy(static error => error.Line).ThenBy(static error => error.Column).Take(maxErrors)];
    }

    private void Collect(XmlReader reader, Dictionary<string, (int Line, int Column)> identifiers, List<XmlValidationError> repeated, List<(string Value, XmlValidationError Error)> references)
    {
        List<string> path = [];
        List<Dictionary<NameClassName, int>> children = [[]];
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            path.RemoveRange(reader.Depth, path.Count - reader.Depth);
            children.RemoveRange(reader.Depth + 1, children.Count - reader.Depth - 1);
            children.Add([]);
            NameClassName element = new(reader.NamespaceURI, reader.LocalName);
            int ordinal = children[reader.Depth][element] = children[reader.Depth].GetValueOrDefault(element) + 1;
            path.Add(ordinal > 1 ? $"{reader.LocalName}[{ordinal}]" : reader.LocalName);
            while (reader.MoveToNextAttribute())
            {
                IdType type = table.TypeOf(element, new NameClassName(reader.NamespaceURI, reader.LocalName));
                foreach (string value in Values(type, reader.Value))
                {
                    if (type != IdType.Id && !IsNCName(value))
                    {
                        // The value is not valid. Validation already reports this.
                    }
                    else if (type != IdType.Id)
                    {
                        references.Add((value, Error(reader, path, IdErrorCodes.DanglingReference, $"'{value}' is not an identifier of the document")));
                    }
                    else if (!identifiers.TryAdd(value, PlaceOf(reader)))
                    {
                        (int line, int column) = identifiers[value];
                        string first = line > 0 ? $" at {line}:{column}" : "";
                        repeated.Add(Error(reader, path, IdErrorCodes.RepeatedIdentifier, $"The identifier '{value}' is used already{first}"));
                    }
                }
            }

            reader.MoveToElement();
        }
    }

    private static bool IsNCName(string value) => value.Length > 0 && XmlConvert.IsStartNCNameChar(value[0]) && value.All(XmlConvert.IsNCNameChar);

    private static string[] Values(IdType type, string text) => type switch
    {
        IdType.None => [],
        IdType.IdRefs => text.Split(WhiteSpace, StringSplitOptions.RemoveEmptyEntries),
        _ => [text.Trim(WhiteSpace)],
    };

    private static XmlValidationError Error(XmlReader reader, List<string> path, string code, string message)
    {
        (int line, int column) = PlaceOf(reader);
        return new XmlValidationError(code, message, line, column, $"/{string.Join('/', path)}/@{reader.Name}", []);
    }

    private static (int Line, int Column) PlaceOf(XmlReader reader) =>
        reader is IXmlLineInfo info && info.HasLineInfo() ? (info.LineNumber, info.LinePosition) : (0, 0);
}
