using System.Text;
using SchemaGen.Runtime.Programs;
using SchemaGen.Runtime.Validation;
using SchemaGen.Runtime.Validation.Messages;
using SchemaGen.Runtime.Values;

namespace SchemaGen.Runtime.Adaptation;

/// <summary>The errors of a document that lacks something: what would have to be invented, each part by its name.</summary>
/// <param name="program">The program.</param>
/// <param name="tree">The document.</param>
/// <param name="keepsKnown">Whether what the schema knows is not to be removed.</param>
internal sealed class MissingParts(XmlSchemaProgram program, DocumentTree tree, bool keepsKnown)
{
    private readonly ElementPaths _paths = new();

    /// <summary>The errors in document order.</summary>
    public IReadOnlyList<XmlValidationError> In(IEnumerable<(TreeElement Element, ElementPlan Plan)> plans)
    {
        List<(int Index, string Code, string Message, string Path, List<string> Expected)> errors = [];
        foreach ((TreeElement element, ElementPlan plan) in plans)
        {
            string path = _paths.Of(element);
            for (int i = 0; i < plan.Attributes.Length && keepsKnown; i++)
            {
                if (plan.Attributes[i] == AttributeDecision.Removed && plan.Rows[i] >= 0)
                {
                    TreeAttribute refused = element.Attributes[i];
                    List<string> expected = ExpectedBy(program.Attributes[plan.Rows[i]].Value, refused.Value, element);
                    errors.Add((refused.Start, XmlErrorCodes.InvalidAttributeValue, $"'{ShownText.Of(refused.Text)}' is not a value of attribute '{refused.LocalName}' of <{element.LocalName}>{Expecting(expected)}; a replacement has to be given", $"{path}/@{refused.LocalName}", expected));
                }
            }

            foreach (TreeItem removed in plan.Content.Removed)
            {
                if (removed is TreeElement { KnownCost: > 0 } child)
                {
                    errors.Add((child.Start + 1, XmlErrorCodes.UnexpectedElement, $"<{child.LocalName}> would have to be removed, although the schema knows it in <{element.LocalName}>", _paths.Of(child), []));
                }
            }

            foreach (ProgramAttribute attribute in plan.MissingAttributes.Select(row => program.Attributes[row]).Where(attribute => !keepsKnown || !Array.Exists(element.Attributes, given => given.Name == attribute.Name)))
            {
                string name = attribute.NameSet < 0 ? program.Names.LocalName(attribute.Name) : "*";
                if (Array.Find(element.Attributes, given => given.Name == attribute.Name) is { } given)
                {
                    List<string> expected = ExpectedBy(attribute.Value, given.Value, element);
                    errors.Add((given.Start, XmlErrorCodes.InvalidAttributeValue, $"'{ShownText.Of(given.Text)}' is not a value of attribute '{name}' of <{element.LocalName}>, which is required{Expecting(expected)}; a replacement has to be given", $"{path}/@{name}", expected));
                }
                else
                {
                    errors.Add((element.Start + 1, XmlErrorCodes.MissingAttribute, $"<{element.LocalName}> lacks attribute '{name}', whose value would have to be invented", path, [name]));
                }
            }

            foreach (int pattern in plan.Content.Missing)
            {
                string name = program.Elements[pattern].NameSet < 0 ? program.Names.LocalName(program.Elements[pattern].Name) : "*";
                errors.Add((element.Start + 1, XmlErrorCodes.MissingElement, $"<{element.LocalName}> lacks <{name}>, which would have to be invented", path, [$"<{name}>"]));
            }

            if (plan.Content.WantedValue is >= 0 and int value)
            {
                byte[] text = element.Text;
                List<string> expected = ExpectedBy(value, text, element);
                errors.Add((element.TagEnd, XmlErrorCodes.InvalidElementValue, $"'{ShownText.Of(Encoding.UTF8.GetString(text).Trim())}' is not a value of <{element.LocalName}>{Expecting(expected)}; a replacement has to be given", path, expected));
            }
        }

        List<XmlValidationError> inOrder = [];
        foreach ((int index, string code, string message, string path, List<string> expected) in errors.OrderBy(static error => error.Index))
        {
            DocumentPosition place = tree.PositionOf(index);
            inOrder.Add(new XmlValidationError(code, message, place.Line, place.Column, path, expected));
        }

        return inOrder;
    }

    private List<string> ExpectedBy(int value, byte[] text, TreeElement element)
    {
        ValueFault fault = new();
        program.Values[value].Explain(text, element, fault);
        return [.. fault.Expected];
    }

    private static string Expecting(List<string> expected) => expected.Count == 0 ? "" : $"; expected {Listing.Of(expected)}";
}
