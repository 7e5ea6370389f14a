namespace SchemaGen.Runtime.Tests.Writing;

/// <summary>Tests the content of an element as a list, if no schema restricts it.</summary>
public sealed class ChildrenTests
{
    [Theory]
    [InlineData("p", "a?>b")]
    [InlineData("p", "\u0001")]
    [InlineData("xml", "")]
    [InlineData("XmL", "")]
    [InlineData("a:b", "")]
    [InlineData("1", "")]
    [InlineData("", "")]
    public void What_is_no_processing_instruction_is_refused(string target, string data)
    {
        XmlRawElement root = XmlRawElement.Parse("<a/>");
        Should.Throw<ArgumentException>(() => root.Children.Add(new XmlInstruction(target, data)));
        root.ToXml().ShouldBe("<a/>");
    }

    [Theory]
    [InlineData("a--b")]
    [InlineData("a-")]
    [InlineData("\uFFFF")]
    public void What_is_no_comment_is_refused(string text) => Should.Throw<ArgumentException>(() => XmlRawElement.Parse("<a/>").Children.Add(new XmlCommentItem(text)));

    [Fact]
    public void A_copy_has_the_order_that_was_chosen_and_its_own_children()
    {
        XmlRawElement root = XmlRawElement.Parse("<a><b/>t<c/><!--d--><b/></a>");
        root.Children.Move(0, 2);
        root.Children.Insert(1, new XmlCommentItem("new"));
        XmlRawElement copy = root.Clone();
        copy.ToXml().ShouldBe("<a>t<!--new--><c/><b/><!--d--><b/></a>");
        copy.ToXml().ShouldBe(root.ToXml());
        copy.ShouldBe(root);
        copy.Children.RemoveAt(0);
        root.Children.Count.ShouldBe(6);
        copy.ToXml().ShouldBe("<a><!--new--><c/><b/><!--d--><b/></a>");
    }

    [Fact]
    public void An_object_that_is_there_twice_is_copied_twice_in_its_order()
    {
        XmlRawElement root = new("a");
        XmlRawElement child = new("b");
        root.Nodes.Add(child);
        root.Nodes.Add(new XmlRawElement("c"));
        root.Nodes.Add(child);
        root.Children.Move(1, 0);
        root.Clone().ToXml(new XmlWriteOptions { Layout = XmlLayout.Compact }).ShouldBe("<a><c /><b /><b /></a>");
    }

    [Fact]
    public void Elements_in_the_deepest_of_documents_know_their_namespaces()
    {
        const int Depth = 20_000;
        string xml = $"<a xmlns='u'>{string.Concat(Enumerable.Repeat("<b>", Depth))}<c/>{string.Concat(Enumerable.Repeat("</b>", Depth))}<d/></a>";
        XmlRawElement root = XmlRawElement.Parse(xml);
        root.ShouldBe(XmlRawElement.Parse(xml));
        root.Descendants().Cast<XmlRawElement>().Select(static element => element.NamespaceUri).Distinct().ShouldBe(["u"]);
        root.Descendants().Count().ShouldBe(Depth + 2);
    }

    [Fact]
    public void A_report_shows_an_error_in_each_line()
    {
        XmlValidationReport.Valid.ToString().ShouldBe("Valid");
        XmlValidationError error = new("RNG203", "Wrong", 1, 2, "/a", []);
        new XmlValidationReport([error, error with { Line = 0, ObjectPath = "B" }]).ToString().ShouldBe("1:2: error RNG203: Wrong\nB: error RNG203: Wrong");
    }

    [Fact]
    public void The_path_to_what_is_too_deep_is_short()
    {
        XmlRawElement root = new("a");
        XmlRawElement deepest = root;
        for (int i = 0; i < 2_000; i++)
        {
            XmlRawElement child = new("a");
            deepest.Nodes.Add(child);
            deepest = child;
        }

        string path = root.Validate().ShouldHaveSingleItem().ObjectPath!;
        path.Length.ShouldBeInRange(100, 210);
        path.ShouldStartWith("Nodes[0].Nodes[0].");
        path.ShouldContain("...");
        path.ShouldEndWith(".Nodes[0]");
    }
}
