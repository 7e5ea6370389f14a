using System.Xml.Linq;

namespace SchemaGen.Integration.Tests;

/// <summary>Changes a document as people and newer schemas do: renames, removes, repeats, moves and adds nodes. The root keeps its name.</summary>
internal sealed class DocumentMutator(int seed)
{
    private readonly Random _random = new(seed);

    public string Mutate(string xml)
    {
        XDocument document = XDocument.Parse(xml, LoadOptions.PreserveWhitespace);
        for (int i = _random.Next(1, 8); i > 0; i--)
        {
            List<XElement> elements = [.. document.Descendants()];
            Mutate(elements[_random.Next(elements.Count)], elements);
        }

        return document.Root!.ToString(SaveOptions.DisableFormatting);
    }

    private void Mutate(XElement element, List<XElement> all)
    {
        XAttribute? attribute = element.Attributes().FirstOrDefault(static candidate => !candidate.IsNamespaceDeclaration);
        switch (_random.Next(11))
        {
            case 0 when element.Parent is not null:
                element.Name = element.Name.Namespace + "renamed";
                break;
            case 1 when element.Parent is not null:
                element.Remove();
                break;
            case 2 when element.Parent is not null:
                element.AddAfterSelf(new XElement(element));
                break;
            case 3 when element.Parent is not null:
                XElement other = all[_random.Next(all.Count)];
                if (!other.AncestorsAndSelf().Contains(element))
                {
                    element.Remove();
                    other.AddFirst(element);
                }

                break;
            case 4:
                attribute?.Remove();
                break;
            case 5:
                attribute?.SetValue(" something else ");
                break;
            case 6:
                element.SetAttributeValue("newer", "1");
                break;
            case 7:
                element.SetAttributeValue(XName.Get("type", "urn:elsewhere"), "file");
                break;
            case 8:
                element.AddFirst("text", new XElement(XName.Get("name", "urn:elsewhere"), new XElement("inner", " x ")));
                break;
            case 9:
                element.Add(" trailing ");
                break;
            default:
                element.SetAttributeValue("type", "future");
                break;
        }
    }
}
