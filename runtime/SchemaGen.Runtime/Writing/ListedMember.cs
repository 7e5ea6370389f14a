namespace SchemaGen.Runtime;

/// <summary>A member that is listed whether it was read or not: a fixed attribute, or a value of a type that has no null.</summary>
/// <param name="Owner">The object that has the member: the element or a group of it.</param>
/// <param name="Number">Its number.</param>
/// <param name="Place">Its place among the element's children.</param>
/// <param name="LocalName">Its name; empty for the element's text.</param>
/// <param name="NamespaceUri">Its namespace.</param>
/// <param name="HasUnrecognized">Whether its type has a value for what is not there.</param>
internal readonly record struct ListedMember(XmlContentNode Owner, int Number, XmlMember Place, string LocalName, string NamespaceUri, bool HasUnrecognized);
