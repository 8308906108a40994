<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="zh_CN">
<context>
    <name>FormView</name>
    <message>
        <source>退出</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>查看缺漏</source>
        <translation>What is missing</translation>
    </message>
    <message>
        <source>F8</source>
        <translation>F8</translation>
    </message>
    <message>
        <source>按 {digits} 选择，自动到下一题；Backspace 返回上一题</source>
        <translation>{digits} choose and go on; Backspace goes back</translation>
    </message>
</context>
<context>
    <name>Part</name>
    <message>
        <source>知道了</source>
        <translation>Understood</translation>
    </message>
</context>
<context>
    <name>Complaint</name>
    <message>
        <source>只写数字，不写“{part}”。</source>
        <translation>Write the number only, without “{part}”.</translation>
    </message>
    <message>
        <source>这里要整数，不要小数。</source>
        <translation>A whole number is wanted here, no decimals.</translation>
    </message>
    <message>
        <source>这里要写一个数，如 12。</source>
        <translation>A number is wanted here, such as 12.</translation>
    </message>
    <message>
        <source>没有这一天，看看月和日。</source>
        <translation>There is no such day; check month and day.</translation>
    </message>
    <message>
        <source>还要写年份，如 2026-04-21。</source>
        <translation>The year is missing; write 2026-04-21.</translation>
    </message>
    <message>
        <source>年份写四位，如 2026-04-21。</source>
        <translation>Write the year with four digits, as in 2026-04-21.</translation>
    </message>
    <message>
        <source>这里要写日期，如 2026-04-21。</source>
        <translation>A date is wanted here, such as 2026-04-21.</translation>
    </message>
    <message>
        <source>没有这个时间，看看时和分；半夜写 00:00。</source>
        <translation>There is no such time; check hour and minute, midnight is 00:00.</translation>
    </message>
    <message>
        <source>这里要写时间，如 14:30。</source>
        <translation>A time is wanted here, such as 14:30.</translation>
    </message>
</context>
<context>
    <name>ScoresCard</name>
    <message>
        <source>分数</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>还没有（{answered}/{total} 题）</source>
        <translation>none yet ({answered}/{total} questions)</translation>
    </message>
</context>
<context>
    <name>PreviewWindow</name>
    <message>
        <source>预览评估表</source>
        <translation>Preview of a form</translation>
    </message>
    <message>
        <source>正在读…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>每次保存后自动重读；答案只作试填，不保存</source>
        <translation>Read again at every save; answers are samples and not stored</translation>
    </message>
    <message>
        <source>下面还是上一次读得懂的样子</source>
        <translation>Below stands the form as it could last be read</translation>
    </message>
</context>
<context>
    <name>ActivityBar</name>
    <message>
        <source>第 {done} 项，共 {total} 项</source>
        <translation>{done} of {total}</translation>
    </message>
    <message>
        <source>还要 {seconds} 秒</source>
        <translation>{seconds} seconds left</translation>
    </message>
    <message>
        <source>还要 {minutes} 分钟</source>
        <translation>{minutes} minutes left</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>AgendaPanel</name>
    <message>
        <source>第 {number} 次评估会议</source>
        <translation>Assessment meeting {number}</translation>
    </message>
    <message>
        <source>所有会议</source>
        <translation>All meetings</translation>
    </message>
    <message>
        <source>议程</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>到会</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>追加个案</source>
        <translation>Add cases</translation>
    </message>
    <message>
        <source>已提出建议</source>
        <translation>Proposed</translation>
    </message>
    <message>
        <source>改到下次会议</source>
        <translation>Put off</translation>
    </message>
    <message>
        <source>正在讨论</source>
        <translation>On the table</translation>
    </message>
    <message>
        <source>等待讨论</source>
        <translation>Waiting</translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>{day}截止·三(一)1</source>
        <translation>Due {day} · 三(一)1</translation>
    </message>
    <message>
        <source>{here}/{total}</source>
        <translation>{here}/{total}</translation>
    </message>
    <message>
        <source>应报送的都到了；以后报来的孩子照样登记。</source>
        <translation>Everybody who has to send something has; children who are reported later are registered all the same.</translation>
    </message>
    <message>
        <source>还没有报送：{names}。</source>
        <translation>Nothing yet from {names}.</translation>
    </message>
    <message>
        <source>还没有报送：{names}等 {count} 家。</source>
        <translation>Nothing yet from {names} and others, {count} in all.</translation>
    </message>
    <message>
        <source>都到了</source>
        <translation>All here</translation>
    </message>
</context>
<context>
    <name>AnswerForm</name>
    <message>
        <source>接受决定</source>
        <translation>Accepts the decision</translation>
    </message>
    <message>
        <source>有异议</source>
        <translation>Disputes the decision</translation>
    </message>
    <message>
        <source>监护人的答复</source>
        <translation>The guardian&apos;s answer</translation>
    </message>
    <message>
        <source>谁答复</source>
        <translation>Who answers</translation>
    </message>
    <message>
        <source>哪天</source>
        <translation>On which day</translation>
    </message>
    <message>
        <source>监护人的原话</source>
        <translation>The guardian&apos;s own words</translation>
    </message>
    <message>
        <source>记录答复</source>
        <translation>Record the answer</translation>
    </message>
    <message>
        <source>有异议的，照原话写，不改写。</source>
        <translation>A dispute is written down word for word.</translation>
    </message>
    <message>
        <source>（暂定）</source>
        <translation> (provisional)</translation>
    </message>
    <message>
        <source>送达</source>
        <translation>Served</translation>
    </message>
    <message>
        <source>复议到</source>
        <translation>Review until</translation>
    </message>
    <message>
        <source>诉讼到</source>
        <translation>Suit until</translation>
    </message>
    <message>
        <source>文号</source>
        <translation>Number</translation>
    </message>
</context>
<context>
    <name>Answering</name>
    <message>
        <source>{count} 对已记为不是同一名</source>
        <translation>Pairs noted as not the same child: {count}</translation>
    </message>
    <message>
        <source>{count} 对都不是同一名</source>
        <translation>Not the same child: {count} pairs</translation>
    </message>
    <message>
        <source>{count} 对都留，以后再看</source>
        <translation>Keep both for now: {count} pairs</translation>
    </message>
    <message>
        <source>不是同一名儿童</source>
        <translation>Not the same child</translation>
    </message>
    <message>
        <source>两名儿童恢复成合并以前的样子；合并以后改过的地方保留，撤回后会列出来。</source>
        <translation>Both children become what they were before the merge; what was changed since stays and is listed afterwards.</translation>
    </message>
    <message>
        <source>两名都留下，这一对以后不再问。</source>
        <translation>Both stay, and this pair is never asked about again.</translation>
    </message>
    <message>
        <source>两名都留下，这些对以后不再问。每一对都记下这个原因。</source>
        <translation>All stay, and these pairs are never asked about again. The reason is kept with each of them.</translation>
    </message>
    <message>
        <source>两名都留，以后再看</source>
        <translation>Keep both for now</translation>
    </message>
    <message>
        <source>双胞胎</source>
        <translation>Twins</translation>
    </message>
    <message>
        <source>合并后马上撤销</source>
        <translation>Undone right after the merge</translation>
    </message>
    <message>
        <source>同名不同人</source>
        <translation>Namesakes</translation>
    </message>
    <message>
        <source>已合并为一名儿童</source>
        <translation>Merged into one child</translation>
    </message>
    <message>
        <source>已记为不是同一名</source>
        <translation>Noted as not the same child</translation>
    </message>
    <message>
        <source>撤回合并</source>
        <translation>Take the merge back</translation>
    </message>
    <message>
        <source>电话问过监护人</source>
        <translation>The guardian was asked by telephone</translation>
    </message>
</context>
<context>
    <name>ApplicationCard</name>
    <message>
        <source>{day}（暂定）</source>
        <translation>{day} (provisional)</translation>
    </message>
    <message>
        <source>县里自己的清单，{total} 项</source>
        <translation>The county's own list, {total} items</translation>
    </message>
    <message>
        <source>家庭的意愿，照原话写（选填）</source>
        <translation>The family's wish, in their own words (optional)</translation>
    </message>
    <message>
        <source>材料</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>材料齐了，登记时就办结补正。</source>
        <translation>Every paper is here; nothing has to be brought later.</translation>
    </message>
    <message>
        <source>申请</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>申请人与孩子的关系（选填）</source>
        <translation>Applicant's relation to the child (optional)</translation>
    </message>
    <message>
        <source>申请人电话（选填）</source>
        <translation>Applicant's telephone (optional)</translation>
    </message>
    <message>
        <source>申请日期</source>
        <translation>Date of the application</translation>
    </message>
    <message>
        <source>缺 {count} 份，照样先登记，{until}前补齐：{names}。</source>
        <translation>Papers missing: {count}. The child is registered all the same; to be brought by {until}: {names}.</translation>
    </message>
</context>
<context>
    <name>ApprovalForm</name>
    <message>
        <source>例外的原因</source>
        <translation>Reason for the exception</translation>
    </message>
    <message>
        <source>批准人</source>
        <translation>Approver</translation>
    </message>
    <message>
        <source>批准人的密码</source>
        <translation>The approver&apos;s password</translation>
    </message>
    <message>
        <source>写明例外的原因</source>
        <translation>Give the reason for the exception</translation>
    </message>
    <message>
        <source>没有别人可以批准</source>
        <translation>Nobody else can approve</translation>
    </message>
    <message>
        <source>请批准人输入密码</source>
        <translation>Ask the approver for the password</translation>
    </message>
</context>
<context>
    <name>AssessingPart</name>
    <message>
        <source>已指派评估人</source>
        <translation>Assessors assigned</translation>
    </message>
    <message>
        <source>已记入个案</source>
        <translation>Written to the case</translation>
    </message>
</context>
<context>
    <name>AssessmentPage</name>
    <message>
        <source>评估</source>
        <translation>Assessment</translation>
    </message>
    <message>
        <source>{drafts} 个评估在填，{invited} 个等着开始</source>
        <translation>{drafts} being filled in, {invited} waiting to begin</translation>
    </message>
    <message>
        <source>评估已完成，个案转为待上会</source>
        <translation>Assessment complete; the case is ready for a meeting</translation>
    </message>
    <message>
        <source>{name}还没有评估</source>
        <translation>{name} has not been assessed</translation>
    </message>
    <message>
        <source>还没有评估</source>
        <translation>No assessment yet</translation>
    </message>
    <message>
        <source>家庭到场后开始；填到一半也会存着，可以随时接着填。</source>
        <translation>Begin when the family is here. What is half filled in is saved; go on at any time.</translation>
    </message>
    <message>
        <source>这个个案还不到评估这一步：先邀约家庭。</source>
        <translation>This case has not come to its assessment: invite the family first.</translation>
    </message>
    <message>
        <source>开始评估</source>
        <translation>Begin the assessment</translation>
    </message>
    <message>
        <source>正在打开评估表…</source>
        <translation>Opening the form…</translation>
    </message>
    <message>
        <source>你的这一份已完成</source>
        <translation>Your own one is complete</translation>
    </message>
</context>
<context>
    <name>AssessmentTab</name>
    <message>
        <source>还没有评估</source>
        <translation>No assessment yet</translation>
    </message>
    <message>
        <source>邀请送到、约好时间以后开始评估。</source>
        <translation>It begins when the invitation has arrived and the time is agreed.</translation>
    </message>
    <message>
        <source>看评估表</source>
        <translation>See the form</translation>
    </message>
</context>
<context>
    <name>AssignSheet</name>
    <message>
        <source>指派评估人</source>
        <translation>Assign assessors</translation>
    </message>
    <message>
        <source>指派</source>
        <translation>Assign</translation>
    </message>
    <message>
        <source>选两位以上，各人独立填一份；都完成以前互相看不到，完成后比较、协商。</source>
        <translation>Choose two or more; each fills the form alone. Nobody sees the others’ before all are done; then you compare and agree.</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>指派 {count} 位</source>
        <translation>Assign {count}</translation>
    </message>
</context>
<context>
    <name>AttendanceCard</name>
    <message>
        <source>{present} / {members} 人</source>
        <translation>{present} of {members}</translation>
    </message>
    <message>
        <source>到会</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>主任委员</source>
        <translation>Chair</translation>
    </message>
    <message>
        <source>委员</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>{name} 到会</source>
        <translation>{name} is present</translation>
    </message>
    <message>
        <source>还没有登记委员。请管理员把聘任的委员加进来。</source>
        <translation>No members are recorded. Ask IT to add those appointed.</translation>
    </message>
    <message>
        <source>到会 {present} 人，达到法定人数 {needed} 人。</source>
        <translation>Present: {present}; the quorum of {needed} is met.</translation>
    </message>
</context>
<context>
    <name>AwaitedPart</name>
    <message>
        <source>{count} 家</source>
        <translation>Senders: {count}</translation>
    </message>
    <message>
        <source>↑↓ 选择　Enter 登记报来的儿童</source>
        <translation>↑↓ choose, Enter registers a child they report</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>导入名册文件</source>
        <translation>Import a roster file</translation>
    </message>
    <message>
        <source>应报送的都到了</source>
        <translation>Everybody has sent</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>残联、乡镇名单、学校和福利机构都报来了；以后报来的孩子照样登记。</source>
        <translation>The federation, the townships of the list, the schools and the homes have all sent; children who are reported later are registered all the same.</translation>
    </message>
    <message>
        <source>登记{sender}报来的一名儿童</source>
        <translation>Register a child reported by {sender}</translation>
    </message>
    <message>
        <source>谁</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>还没有报送的</source>
        <translation>Nothing sent yet</translation>
    </message>
</context>
<context>
    <name>BannerSlot</name>
    <message>
        <source>收起</source>
        <translation>Dismiss</translation>
    </message>
</context>
<context>
    <name>BatchesPage</name>
    <message>
        <source>还没有可以上报的个案</source>
        <translation>No case can be reported yet</translation>
    </message>
    <message>
        <source>{count} 个个案可以交给{city}</source>
        <translation>Ready for {city}: {count}</translation>
    </message>
    <message>
        <source>上报</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>封装 {count} 个个案</source>
        <translation>Seal cases: {count}</translation>
    </message>
    <message>
        <source>封装</source>
        <translation>Seal</translation>
    </message>
    <message>
        <source>正在封装。没有封完不会留下半个批次。</source>
        <translation>Sealing. Nothing half done is left behind.</translation>
    </message>
    <message>
        <source>封装以后，这些个案记为已上报。</source>
        <translation>Once sealed, these cases count as reported.</translation>
    </message>
    <message>
        <source>{count} 个个案还不能上报</source>
        <translation>Cases that cannot be reported yet: {count}</translation>
    </message>
    <message>
        <source>{what}，先报其余 {rest} 个也可以</source>
        <translation>{what}; the other {rest} can go first</translation>
    </message>
    <message>
        <source>{number}：{missing}补签以后放进下一批。</source>
        <translation>{number}: {missing} Once signed, it goes into the next batch.</translation>
    </message>
    <message>
        <source>正在封装</source>
        <translation>Sealing</translation>
    </message>
    <message>
        <source>由秘书或教育局经办人封装。</source>
        <translation>A secretary or the bureau&apos;s officer seals.</translation>
    </message>
    <message>
        <source>先选至少一个签齐的个案。</source>
        <translation>Choose at least one signed case.</translation>
    </message>
    <message>
        <source>填了教育局公章的密码才能封装。</source>
        <translation>Sealing needs the password of the bureau&apos;s seal.</translation>
    </message>
    <message>
        <source>批次已封装</source>
        <translation>Batch sealed</translation>
    </message>
    <message>
        <source>上报批次 (*.cdbatch)</source>
        <translation>Batch (*.cdbatch)</translation>
    </message>
    <message>
        <source>已导出批次文件</source>
        <translation>Batch file exported</translation>
    </message>
</context>
<context>
    <name>BeforeCard</name>
    <message>
        <source>{count} 处要核对，照样登记，标为需核对：</source>
        <translation>To be checked: {count}. The child is registered all the same and marked:</translation>
    </message>
    <message>
        <source>先核对号码和姓名。</source>
        <translation>First check number and name.</translation>
    </message>
    <message>
        <source>先核对是不是同一个孩子。</source>
        <translation>First check whether it is the same child.</translation>
    </message>
    <message>
        <source>再登记只多一个来源，不多一个个案。</source>
        <translation>Registering again adds a source and no second case.</translation>
    </message>
    <message>
        <source>写下姓名或号码，这里就说是不是已经登记过。</source>
        <translation>Write a name or a number, and this says whether the child is registered already.</translation>
    </message>
    <message>
        <source>打开 {number}</source>
        <translation>Open {number}</translation>
    </message>
    <message>
        <source>有同名的孩子，出生日期或乡镇也相同：{about}。</source>
        <translation>A child of this name has the same birth date or township: {about}.</translation>
    </message>
    <message>
        <source>有姓名同音、同一天出生的孩子：{about}。</source>
        <translation>A child born on the same day has a name that sounds the same: {about}.</translation>
    </message>
    <message>
        <source>没有找到相同或相近的孩子，登记后成为新的个案。</source>
        <translation>No child is the same or alike; registering begins a new case.</translation>
    </message>
    <message>
        <source>登记以前</source>
        <translation>Before registering</translation>
    </message>
    <message>
        <source>这个号码已经登记过，姓名不同：{about}。</source>
        <translation>This number is registered under another name: {about}.</translation>
    </message>
    <message>
        <source>这个号码已经登记过：{about}。</source>
        <translation>This number is registered already: {about}.</translation>
    </message>
</context>
<context>
    <name>CaseHead</name>
    <message>
        <source>第 {at} 案，共 {count} 案</source>
        <translation>Case {at} of {count}</translation>
    </message>
    <message>
        <source>到会 {present}/{entitled}，达到法定人数</source>
        <translation>Present {present}/{entitled}, quorum met</translation>
    </message>
    <message>
        <source>到会 {present}/{entitled}，不够</source>
        <translation>Present {present}/{entitled}, no quorum</translation>
    </message>
    <message>
        <source>{years} 岁 {months} 个月</source>
        <translation>{years} y {months} mo</translation>
    </message>
    <message>
        <source>孤独症</source>
        <translation>autism</translation>
    </message>
    <message>
        <source>残疾证 {kind}</source>
        <translation>Certificate: {kind}</translation>
    </message>
    <message>
        <source>残疾证 {kind} {grade}级</source>
        <translation>Certificate: {kind} grade {grade}</translation>
    </message>
    <message>
        <source>已提出建议，等教育局决定。</source>
        <translation>Proposed; the bureau decides next.</translation>
    </message>
    <message>
        <source>已改到下次会议。</source>
        <translation>Put off to the next meeting.</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>女</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>男</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>{years} 岁 {months} 个月</source>
        <translation>{years} y {months} mo</translation>
    </message>
    <message>
        <source>一级</source>
        <translation>grade 1</translation>
    </message>
    <message>
        <source>二级</source>
        <translation>grade 2</translation>
    </message>
    <message>
        <source>三级</source>
        <translation>grade 3</translation>
    </message>
    <message>
        <source>四级</source>
        <translation>grade 4</translation>
    </message>
    <message>
        <source>残疾证 {words}</source>
        <translation>Certificate: {words}</translation>
    </message>
    <message>
        <source>孤独症</source>
        <translation>autism</translation>
    </message>
    <message>
        <source>{name}（{relation}）</source>
        <translation>{name} ({relation})</translation>
    </message>
    <message>
        <source>未填</source>
        <translation>Not filled in</translation>
    </message>
    <message>
        <source>出生日期</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>监护人</source>
        <translation>Guardian</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>残疾证</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>身份证号</source>
        <translation>Identity number</translation>
    </message>
    <message>
        <source>残疾证号</source>
        <translation>Certificate number</translation>
    </message>
    <message>
        <source>现住址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>现在就读</source>
        <translation>School now</translation>
    </message>
    <message>
        <source>由委员会秘书办理</source>
        <translation>For the secretary</translation>
    </message>
    <message>
        <source>由教育局办理</source>
        <translation>For the bureau</translation>
    </message>
    <message>
        <source>由评估人办理</source>
        <translation>For the assessor</translation>
    </message>
    <message>
        <source>由签章人办理</source>
        <translation>For the signers</translation>
    </message>
    <message>
        <source>发邀请</source>
        <translation>Invite</translation>
    </message>
    <message>
        <source>开始评估</source>
        <translation>Begin the assessment</translation>
    </message>
    <message>
        <source>继续评估</source>
        <translation>Go on assessing</translation>
    </message>
    <message>
        <source>列入会议</source>
        <translation>Put on agenda</translation>
    </message>
    <message>
        <source>去会议</source>
        <translation>To the meeting</translation>
    </message>
    <message>
        <source>作决定</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>送达决定</source>
        <translation>Serve</translation>
    </message>
    <message>
        <source>记答复</source>
        <translation>Record the answer</translation>
    </message>
    <message>
        <source>办理异议</source>
        <translation>Settle the dispute</translation>
    </message>
    <message>
        <source>写方案</source>
        <translation>Write the plan</translation>
    </message>
    <message>
        <source>签章</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>上报</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>安置建议书</source>
        <translation>Placement proposal</translation>
    </message>
    <message>
        <source>安置决定书</source>
        <translation>Placement decision</translation>
    </message>
    <message>
        <source>一人一案</source>
        <translation>Individual plan</translation>
    </message>
    <message>
        <source>送达回证</source>
        <translation>Receipt of service</translation>
    </message>
    <message>
        <source>基本独立</source>
        <translation>Little</translation>
    </message>
    <message>
        <source>需少量支持</source>
        <translation>Some</translation>
    </message>
    <message>
        <source>需较多支持</source>
        <translation>Much</translation>
    </message>
    <message>
        <source>需全面支持</source>
        <translation>Full</translation>
    </message>
    <message>
        <source>概览</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>评估</source>
        <translation>Assessment</translation>
    </message>
    <message>
        <source>建议与决定</source>
        <translation>Proposal and decision</translation>
    </message>
    <message>
        <source>方案</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>记录</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>个案的部分</source>
        <translation>Parts of the case</translation>
    </message>
    <message>
        <source>个案 / {number}</source>
        <translation>Cases / {number}</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Registration</translation>
    </message>
    <message>
        <source>会议</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>决定</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>跟进</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>第 {number} 步，共 {total} 步：{step}</source>
        <translation>Step {number} of {total}: {step}</translation>
    </message>
    <message>
        <source>已发邀请</source>
        <translation>Invited</translation>
    </message>
    <message>
        <source>个案</source>
        <translation>Case</translation>
    </message>
</context>
<context>
    <name>CaseRows</name>
    <message>
        <source>儿童</source>
        <extracomment>The person went past the end (1) or before the beginning (-1). The focus went to this widget: it should be seen.</extracomment>
        <translation>Child</translation>
    </message>
    <message>
        <source>年龄</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>残疾类别</source>
        <translation>Disability</translation>
    </message>
    <message>
        <source>乡镇</source>
        <translation>Township</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>安置</source>
        <translation>Placement</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>没有期限</source>
        <translation>No date</translation>
    </message>
    <message>
        <source>暂定</source>
        <translation>provisional</translation>
    </message>
    <message>
        <source>孤独症</source>
        <translation>autism</translation>
    </message>
    <message>
        <source>尚未决定</source>
        <translation>Not decided yet</translation>
    </message>
    <message>
        <source>不详</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>{years} 岁</source>
        <translation>{years}</translation>
    </message>
    <message>
        <source>未填</source>
        <translation>Not filled in</translation>
    </message>
</context>
<context>
    <name>CaseView</name>
    <message>
        <source>意愿与学校条件</source>
        <translation>Wishes and the school&apos;s conditions</translation>
    </message>
    <message>
        <source>还没有选学校</source>
        <translation>No school chosen yet</translation>
    </message>
    <message>
        <source>没有表示</source>
        <translation>Not expressed</translation>
    </message>
    <message>
        <source>身体</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>学习</source>
        <translation>Learning</translation>
    </message>
    <message>
        <source>适应</source>
        <translation>Adaptation</translation>
    </message>
    <message>
        <source>孩子</source>
        <translation>Child</translation>
    </message>
    <message>
        <source>监护人</source>
        <translation>Guardian</translation>
    </message>
    <message>
        <source>学校</source>
        <translation>School</translation>
    </message>
    <message>
        <source>支持</source>
        <translation>Support</translation>
    </message>
    <message>
        <source>评估剖面</source>
        <translation>Assessment profile</translation>
    </message>
    <message>
        <source>还没有完成的评估。</source>
        <translation>No complete assessment yet.</translation>
    </message>
    <message>
        <source>看到的不够，没有分数</source>
        <translation>Too little seen, no score</translation>
    </message>
    <message>
        <source>本次</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>上次</source>
        <translation>Before</translation>
    </message>
</context>
<context>
    <name>CasesPage</name>
    <message>
        <source>全部</source>
        <extracomment>Tabs and the states that they keep; `mine` is the overview&apos;s to know.</extracomment>
        <translation>All</translation>
    </message>
    <message>
        <source>等我处理</source>
        <translation>Waiting for me</translation>
    </message>
    <message>
        <source>待评估</source>
        <translation>To be assessed</translation>
    </message>
    <message>
        <source>会议与决定</source>
        <translation>Meeting and decision</translation>
    </message>
    <message>
        <source>方案与上报</source>
        <translation>Plan and report</translation>
    </message>
    <message>
        <source>个案的范围</source>
        <translation>Which cases</translation>
    </message>
    <message>
        <source>导入名册</source>
        <translation>Import roster</translation>
    </message>
    <message>
        <source>姓名、拼音首字母或编号</source>
        <translation>Name, pinyin initials or number</translation>
    </message>
    <message>
        <source>搜索个案</source>
        <translation>Search cases</translation>
    </message>
    <message>
        <source>清除</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>个案列表</source>
        <translation>List of cases</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>乡镇</source>
        <translation>Township</translation>
    </message>
    <message>
        <source>残疾类别</source>
        <translation>Disability</translation>
    </message>
    <message>
        <source>尚未决定</source>
        <translation>Not decided yet</translation>
    </message>
    <message>
        <source>安置</source>
        <translation>Placement</translation>
    </message>
    <message>
        <source>{open} 名儿童正在办理，{ended} 名已上报</source>
        <translation>{open} children in progress, {ended} reported</translation>
    </message>
    <message>
        <source>个案</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>还没有个案</source>
        <translation>No cases yet</translation>
    </message>
    <message>
        <source>个案从残联送来的名册里来。导入名册后，每名儿童就是一个个案。</source>
        <translation>Cases come from the federation&apos;s roster. Once it is imported, each child is a case.</translation>
    </message>
    <message>
        <source>没有符合的个案</source>
        <translation>No case matches</translation>
    </message>
    <message>
        <source>换一个写法，或者放宽筛选。</source>
        <translation>Try another spelling, or fewer filters.</translation>
    </message>
    <message>
        <source>清除筛选</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>第 {first}–{last} 行，共 {total} 行</source>
        <translation>Rows {first}–{last} of {total}</translation>
    </message>
    <message>
        <source>↑↓ 选择，Enter 打开</source>
        <translation>↑↓ choose, Enter opens</translation>
    </message>
</context>
<context>
    <name>CfmCard</name>
    <message>
        <source>儿童功能模块（CFM 5–17）</source>
        <translation>Child Functioning Module (CFM 5–17)</translation>
    </message>
    <message>
        <source>只作核对，不作安置依据</source>
        <translation>a cross-check only, never a ground for placement</translation>
    </message>
    <message>
        <source>还没有问。问主要照料人 24 题，结果和评估对照。</source>
        <translation>Not asked yet. The main carer answers 24 questions; the result is compared with the assessment.</translation>
    </message>
    <message>
        <source>还没有填完，由{who}询问。</source>
        <translation>Not finished yet; {who} is asking.</translation>
    </message>
    <message>
        <source>只作核对，不作安置依据。</source>
        <translation>A cross-check only, never a ground for placement.</translation>
    </message>
    <message>
        <source>看答案</source>
        <translation>See the answers</translation>
    </message>
    <message>
        <source>接着询问</source>
        <translation>Go on asking</translation>
    </message>
    <message>
        <source>开始询问</source>
        <translation>Begin to ask</translation>
    </message>
</context>
<context>
    <name>ChildCard</name>
    <message>
        <source>基本情况</source>
        <translation>The child</translation>
    </message>
    <message>
        <source>遮住号码</source>
        <translation>Hide numbers</translation>
    </message>
    <message>
        <source>显示号码</source>
        <translation>Show numbers</translation>
    </message>
    <message>
        <source>号码已显示，这次查看记在记录里。</source>
        <translation>The numbers are shown; this is recorded.</translation>
    </message>
    <message>
        <source>改正</source>
        <translation>Correct</translation>
    </message>
</context>
<context>
    <name>ChildForm</name>
    <message>
        <source>{grade} 级</source>
        <translation>Grade {grade}</translation>
    </message>
    <message>
        <source>与孩子的关系（选填）</source>
        <translation>Relation to the child (optional)</translation>
    </message>
    <message>
        <source>乡镇</source>
        <translation>Township</translation>
    </message>
    <message>
        <source>住址（选填）</source>
        <translation>Address (optional)</translation>
    </message>
    <message>
        <source>住处和监护人</source>
        <translation>Home and guardian</translation>
    </message>
    <message>
        <source>儿童</source>
        <extracomment>From this length on a number is whole, and what is wrong with it is said while somebody still types.</extracomment>
        <translation>Child</translation>
    </message>
    <message>
        <source>出生日期</source>
        <translation>Birth date</translation>
    </message>
    <message>
        <source>备注（选填）</source>
        <translation>Note (optional)</translation>
    </message>
    <message>
        <source>女</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>如 2017-03-04</source>
        <translation>2017-03-04</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>已写 {length} 位，共 {whole} 位</source>
        <translation>{length} of {whole} characters</translation>
    </message>
    <message>
        <source>性别</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>未填</source>
        <translation>Unset</translation>
    </message>
    <message>
        <source>村、社区（选填）</source>
        <translation>Village or community (optional)</translation>
    </message>
    <message>
        <source>残疾类别（选填）</source>
        <translation>Category (optional)</translation>
    </message>
    <message>
        <source>残疾证号（选填）</source>
        <translation>Certificate number (optional)</translation>
    </message>
    <message>
        <source>没有残疾证的孩子也登记</source>
        <translation>Children without a certificate are registered, too</translation>
    </message>
    <message>
        <source>现在就读（选填）</source>
        <translation>School now (optional)</translation>
    </message>
    <message>
        <source>由身份证号得出</source>
        <translation>From the resident ID</translation>
    </message>
    <message>
        <source>男</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>监护人</source>
        <translation>Guardian</translation>
    </message>
    <message>
        <source>等级（选填）</source>
        <translation>Grade (optional)</translation>
    </message>
    <message>
        <source>联系电话（选填）</source>
        <translation>Telephone (optional)</translation>
    </message>
    <message>
        <source>身份证号</source>
        <translation>Resident ID</translation>
    </message>
    <message>
        <source>采用 {value}</source>
        <translation>Use {value}</translation>
    </message>
</context>
<context>
    <name>ChooseCard</name>
    <message>
        <source>上报</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>儿童</source>
        <translation>Child</translation>
    </message>
    <message>
        <source>安置</source>
        <translation>Placement</translation>
    </message>
    <message>
        <source>检查</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>签齐的日期</source>
        <translation>Signed on</translation>
    </message>
    <message>
        <source>可以上报的个案</source>
        <translation>Cases that can be reported</translation>
    </message>
    <message>
        <source>全选</source>
        <translation>All</translation>
    </message>
    <message>
        <source>选择个案</source>
        <translation>Choose cases</translation>
    </message>
    <message>
        <source>↑↓ 移动，空格 选入或移出</source>
        <translation>↑↓ moves, Space takes in or out</translation>
    </message>
    <message>
        <source>不能报</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>报</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>下一批</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>文书都已签齐</source>
        <translation>All signed</translation>
    </message>
    <message>
        <source>还没有签齐</source>
        <translation>Not all signed</translation>
    </message>
    <message>
        <source>尚未决定</source>
        <translation>Not decided yet</translation>
    </message>
    <message>
        <source>没有可以上报的个案</source>
        <translation>No case can be reported</translation>
    </message>
    <message>
        <source>决定书盖了章、一人一案签齐的个案会出现在这里。</source>
        <translation>Cases appear here when decision and plan are signed by all.</translation>
    </message>
</context>
<context>
    <name>ColumnRow</name>
    <message>
        <source>没有列名</source>
        <translation>no label</translation>
    </message>
    <message>
        <source>不写入</source>
        <translation>Leave out</translation>
    </message>
    <message>
        <source>{field}（不写入）</source>
        <translation>{field} (left out)</translation>
    </message>
    <message>
        <source>隐藏的列</source>
        <translation>hidden column</translation>
    </message>
    <message>
        <source>没有内容</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>{letter} 列 {label}</source>
        <translation>Column {letter} {label}</translation>
    </message>
</context>
<context>
    <name>ColumnScroll</name>
    <message>
        <source>左右移动各列</source>
        <translation>Move the columns sideways</translation>
    </message>
</context>
<context>
    <name>ColumnsSheet</name>
    <message>
        <source>列</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>工作表</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>选每一列读成什么，或者把右边的名称拖到列上。一项只能在一列里。</source>
        <translation>Choose what each column is read as, or drag a name from the right onto a column. A field stands in one column only.</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>应用</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>写入以后，这个单位的列名会记住，下次自动用。</source>
        <translation>After the import this sender&apos;s labels are remembered and used next time.</translation>
    </message>
    <message>
        <source>{field}已改由 {letter} 列填写，这一列不写入。</source>
        <translation>{field} is taken from column {letter} now; this column is left out.</translation>
    </message>
    <message>
        <source>还没有列的</source>
        <translation>Not in any column yet</translation>
    </message>
    <message>
        <source>每一项都有列了</source>
        <translation>Every field has a column</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Esc 关闭</source>
        <translation>Esc closes</translation>
    </message>
    <message>
        <source>{years} 岁</source>
        <translation>{years} years</translation>
    </message>
    <message>
        <source>↑↓ 选择&#x3000;Enter 执行</source>
        <translation>↑↓ choose&#x3000;Enter runs</translation>
    </message>
    <message>
        <source>儿童</source>
        <translation>Child</translation>
    </message>
    <message>
        <source>去{page}</source>
        <translation>Go to {page}</translation>
    </message>
    <message>
        <source>命令</source>
        <translation>Commands</translation>
    </message>
    <message>
        <source>找到的儿童和命令</source>
        <translation>Children and commands found</translation>
    </message>
    <message>
        <source>搜索儿童或命令</source>
        <translation>Search children or commands</translation>
    </message>
    <message>
        <source>支持拼音首字母，如 zxh</source>
        <translation>Pinyin initials work, such as zxh</translation>
    </message>
    <message>
        <source>核对疑似重复</source>
        <translation>Compare possible duplicates</translation>
    </message>
    <message>
        <source>没有找到。可以输入姓名、拼音首字母或编号。</source>
        <translation>Nothing found. Type a name, pinyin initials or a number.</translation>
    </message>
    <message>
        <source>登记一名儿童</source>
        <translation>Register a child</translation>
    </message>
    <message>
        <source>看今年收到的名册来源</source>
        <translation>See this year's sources of the roster</translation>
    </message>
    <message>
        <source>锁定</source>
        <translation>Lock</translation>
    </message>
</context>
<context>
    <name>ComparisonCard</name>
    <message>
        <source>显示号码</source>
        <translation>Show numbers</translation>
    </message>
    <message>
        <source>遮住号码</source>
        <translation>Mask numbers</translation>
    </message>
</context>
<context>
    <name>CompletionSheet</name>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>材料齐了，今天办结。</source>
        <translation>Every paper is here; the application is complete today.</translation>
    </message>
    <message>
        <source>补齐材料</source>
        <translation>Complete the papers</translation>
    </message>
    <message>
        <source>记下材料</source>
        <translation>Note the papers</translation>
    </message>
    <message>
        <source>还缺 {count} 份，期限不变。</source>
        <translation>Still missing: {count}; the date stays.</translation>
    </message>
</context>
<context>
    <name>CompletionsPart</name>
    <message>
        <source>{count} 份申请</source>
        <translation>Applications: {count}</translation>
    </message>
    <message>
        <source>{day}（暂定）</source>
        <translation>{day} (provisional)</translation>
    </message>
    <message>
        <source>↑↓ 选择　Enter 补齐材料</source>
        <translation>↑↓ choose, Enter completes the papers</translation>
    </message>
    <message>
        <source>出受理回执</source>
        <translation>Issue the receipt</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>材料不齐的申请</source>
        <translation>Applications whose papers are incomplete</translation>
    </message>
    <message>
        <source>没有待补的材料</source>
        <translation>No papers are awaited</translation>
    </message>
    <message>
        <source>申请</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>监护人申请时缺的材料，登记以后会出现在这里。</source>
        <translation>Papers that a guardian's application lacks appear here after the registration.</translation>
    </message>
    <message>
        <source>补齐材料</source>
        <translation>Complete the papers</translation>
    </message>
    <message>
        <source>还缺</source>
        <translation>Still missing</translation>
    </message>
</context>
<context>
    <name>ConsensusView</name>
    <message>
        <source>{equal} 题各人一致，{different} 题不同，还有 {open} 题要协商</source>
        <extracomment>Something is not saved yet. Everything up to now is saved: when. The last save was refused (Refusal); the answers are still here, and `save` tries again.</extracomment>
        <translation>{equal} questions answered alike, {different} differently, {open} still to be settled</translation>
    </message>
    <message>
        <source>{name}的评估：协商</source>
        <translation>Assessment of {name}: consensus</translation>
    </message>
    <message>
        <source>打开个案</source>
        <translation>Open the case</translation>
    </message>
    <message>
        <source>完成评估</source>
        <translation>Complete the assessment</translation>
    </message>
    <message>
        <source>先协商剩下的 {count} 题</source>
        <translation>Settle the {count} left first</translation>
    </message>
    <message>
        <source>理由和同意的人</source>
        <translation>Reason and who agrees</translation>
    </message>
    <message>
        <source>对后面记下的每一题都有效，可随时改</source>
        <translation>holds for everything noted from now on; change it at any time</translation>
    </message>
    <message>
        <source>按协商的答案还要补 {count} 题。</source>
        <translation>The agreed answers ask {count} more questions.</translation>
    </message>
    <message>
        <source>补填评估表</source>
        <translation>Fill them in</translation>
    </message>
    <message>
        <source>不同的题都协商好了。</source>
        <translation>Everything that differed is settled.</translation>
    </message>
    <message>
        <source>协商的理由</source>
        <translation>Reason for the agreement</translation>
    </message>
    <message>
        <source>例如：一起看了上课录像。理由和同意的人记在每一题下。</source>
        <translation>For example: watched a lesson together. Reason and who agreed stand under each question.</translation>
    </message>
    <message>
        <source>{name}同意</source>
        <translation>{name} agrees</translation>
    </message>
    <message>
        <source>文字题 {count} 题都留两份的话</source>
        <translation>Keep both texts in {count} questions</translation>
    </message>
    <message>
        <source>还有 {count} 题</source>
        <translation>{count} left</translation>
    </message>
    <message>
        <source>已协商</source>
        <translation>Settled</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>各方面的一致程度</source>
        <translation>Agreement by domain</translation>
    </message>
    <message>
        <source>κ 1 完全一致，0 和碰巧一样</source>
        <translation>κ 1: wholly alike, 0: no more than chance</translation>
    </message>
    <message>
        <source>先写一句协商的理由。</source>
        <translation>First write one sentence why.</translation>
    </message>
</context>
<context>
    <name>CorrectSheet</name>
    <message>
        <source>不是</source>
        <translation>No</translation>
    </message>
    <message>
        <source>住址和学校</source>
        <translation>Home and school</translation>
    </message>
    <message>
        <source>例如看过户口簿原件。依据和你的名字记在记录里。</source>
        <translation>For example: the household register was seen. It is kept with your name.</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>What it rests on</translation>
    </message>
    <message>
        <source>保存 {count} 项改正</source>
        <translation>Save corrections: {count}</translation>
    </message>
    <message>
        <source>保存改正</source>
        <translation>Save corrections</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>改正儿童的情况</source>
        <translation>Correct the child’s facts</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>未填</source>
        <translation>Not filled in</translation>
    </message>
    <message>
        <source>残疾证和诊断</source>
        <translation>Certificate and diagnosis</translation>
    </message>
    <message>
        <source>监护人</source>
        <translation>Guardian</translation>
    </message>
    <message>
        <source>身份</source>
        <extracomment>Sections of the sheet, in the order of the certificate and the household register.</extracomment>
        <translation>Identity</translation>
    </message>
    <message>
        <source>还没有改动。</source>
        <translation>Nothing is changed yet.</translation>
    </message>
    <message>
        <source>还要写明依据。</source>
        <translation>Say what it rests on.</translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message>
        <source>内容不改，这一行不再要求核对。</source>
        <translation>Nothing is changed, and this row need not be looked at any more.</translation>
    </message>
    <message>
        <source>已改正 {count} 项</source>
        <translation>Facts corrected: {count}</translation>
    </message>
    <message>
        <source>已记为核对无误</source>
        <translation>Noted as right</translation>
    </message>
    <message>
        <source>核对无误</source>
        <translation>Looked at, all right</translation>
    </message>
    <message>
        <source>电话问过监护人</source>
        <translation>The guardian was asked by telephone</translation>
    </message>
    <message>
        <source>看过户口簿原件</source>
        <translation>The household register was seen</translation>
    </message>
    <message>
        <source>看过残疾人证原件</source>
        <translation>The certificate was seen</translation>
    </message>
    <message>
        <source>记为核对无误</source>
        <translation>Note as right</translation>
    </message>
</context>
<context>
    <name>CounterPage</name>
    <message>
        <source>全年都收，没有残疾证也登记；有要核对的照样登记，标为需核对。</source>
        <translation>All year round, with or without a certificate; what has to be checked is marked and keeps nobody out.</translation>
    </message>
    <message>
        <source>写下姓名、身份证号或残疾证号，才知道登记谁。换页时内容还在，锁定后不留。</source>
        <translation>Write a name, a resident ID or a certificate number to say who it is. What is typed stays when you change pages, not after a lock.</translation>
    </message>
    <message>
        <source>写明是谁报来的。</source>
        <translation>Write who reports the child.</translation>
    </message>
    <message>
        <source>写明申请人。</source>
        <translation>Write who applies.</translation>
    </message>
    <message>
        <source>名册</source>
        <translation>Roster</translation>
    </message>
    <message>
        <source>填的内容都还在。</source>
        <translation>All that was typed is still here.</translation>
    </message>
    <message>
        <source>已登记</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>正在查这个孩子登记过没有</source>
        <translation>Looking whether the child is registered already</translation>
    </message>
    <message>
        <source>正在登记</source>
        <translation>Registering</translation>
    </message>
    <message>
        <source>没登记完的内容还在“登记一名儿童”里</source>
        <translation>What was not registered yet is still under “Register a child”</translation>
    </message>
    <message>
        <source>清空</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>由秘书或教育局经办人登记。</source>
        <translation>The secretary or the bureau's officer registers.</translation>
    </message>
    <message>
        <source>登记 1 名儿童</source>
        <translation>Register 1 child</translation>
    </message>
    <message>
        <source>登记一名儿童</source>
        <translation>Register a child</translation>
    </message>
    <message>
        <source>还没有登记过这个孩子，登记后成为新的个案。</source>
        <translation>The child is not registered yet; registering begins a new case.</translation>
    </message>
</context>
<context>
    <name>CrashReport</name>
    <message>
        <source>专委会工作台</source>
        <translation>Committee Desk</translation>
    </message>
    <message>
        <source>这一步没有做成，已存好的内容都还在</source>
        <translation>This step failed; everything saved is still there</translation>
    </message>
    <message>
        <source>再做一次；如果还是这样，把编号 {number} 告诉技术支持。</source>
        <translation>Try once more; if it fails again, tell support the number {number}.</translation>
    </message>
    <message>
        <source>复制编号</source>
        <translation>Copy number</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>未填</source>
        <translation>Not filled in</translation>
    </message>
</context>
<context>
    <name>DeadlineCard</name>
    <message>
        <source>{day}截止</source>
        <translation>until {day}</translation>
    </message>
    <message>
        <source>{day}（{weekday}）截止，最后工作日 {last}</source>
        <translation>until {day} ({weekday}), last working day {last}</translation>
    </message>
    <message>
        <source>已完成</source>
        <extracomment>Steps of the year: each counts the cases that have come at least so far.</extracomment>
        <translation>Complete</translation>
    </message>
</context>
<context>
    <name>DecisionCard</name>
    <message>
        <source>教育局的决定</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>接受</source>
        <translation>Accepts</translation>
    </message>
    <message>
        <source>有异议</source>
        <translation>Disputed</translation>
    </message>
    <message>
        <source>还没有答复</source>
        <translation>No answer yet</translation>
    </message>
    <message>
        <source>（暂定）</source>
        <translation> (provisional)</translation>
    </message>
    <message>
        <source>决定</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>送达</source>
        <translation>Served</translation>
    </message>
    <message>
        <source>还没有送达</source>
        <translation>Not served yet</translation>
    </message>
    <message>
        <source>复议到</source>
        <translation>Review until</translation>
    </message>
    <message>
        <source>起诉到</source>
        <translation>Suit until</translation>
    </message>
    <message>
        <source>答复</source>
        <translation>Answer</translation>
    </message>
</context>
<context>
    <name>DecisionForm</name>
    <message>
        <source>安置</source>
        <translation>Placement</translation>
    </message>
    <message>
        <source>为什么没有采纳建议</source>
        <translation>Why the proposal is not followed</translation>
    </message>
    <message>
        <source>查明的事实</source>
        <translation>Facts found</translation>
    </message>
    <message>
        <source>决定的理由</source>
        <translation>Reasons of the decision</translation>
    </message>
    <message>
        <source>孩子的意愿</source>
        <translation>The child&apos;s wish</translation>
    </message>
    <message>
        <source>监护人的意愿</source>
        <translation>The guardian&apos;s wish</translation>
    </message>
    <message>
        <source>怎样考虑意愿</source>
        <translation>How the wishes were weighed</translation>
    </message>
    <message>
        <source>学校的条件</source>
        <translation>The school&apos;s conditions</translation>
    </message>
    <message>
        <source>决定</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>事实与理由</source>
        <translation>Facts and reasons</translation>
    </message>
    <message>
        <source>条例 20、21</source>
        <translation>条例 20, 21</translation>
    </message>
    <message>
        <source>意愿与学校条件</source>
        <translation>Wishes and the school&apos;s conditions</translation>
    </message>
    <message>
        <source>条例 19、21</source>
        <translation>条例 19, 21</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Grounds</translation>
    </message>
    <message>
        <source>作出决定</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>作出决定，占用文号</source>
        <translation>Decide and take a number</translation>
    </message>
    <message>
        <source>与专委会的建议一致。</source>
        <translation>As the committee proposes.</translation>
    </message>
    <message>
        <source>与专委会的建议不同，要写明为什么没有采纳。</source>
        <translation>Differs from the committee&apos;s proposal: say why it is not followed.</translation>
    </message>
    <message>
        <source>决定后占用一个文号，再送达监护人；不能撤销，只能重新决定。</source>
        <translation>It takes a number and is then served on the guardian; it cannot be undone, only decided anew.</translation>
    </message>
    <message>
        <source>正在核对规则</source>
        <translation>Checking the rules</translation>
    </message>
</context>
<context>
    <name>DecisionPage</name>
    <message>
        <source>决定与送达</source>
        <translation>Decision and service</translation>
    </message>
    <message>
        <source>待决定</source>
        <translation>To decide</translation>
    </message>
    <message>
        <source>待送达</source>
        <translation>To serve</translation>
    </message>
    <message>
        <source>待答复</source>
        <translation>To answer</translation>
    </message>
    <message>
        <source>有异议</source>
        <translation>Disputed</translation>
    </message>
    <message>
        <source>{proposed} 案等决定，{decided} 份等送达，{served} 份等答复，{disputed} 件异议</source>
        <translation>To decide: {proposed}, to serve: {decided}, to answer: {served}, disputed: {disputed}</translation>
    </message>
    <message>
        <source>安置决定</source>
        <translation>Placement decision</translation>
    </message>
    <message>
        <source>由教育局的人作决定。</source>
        <translation>Somebody of the bureau decides.</translation>
    </message>
    <message>
        <source>由教育局或秘书记录。</source>
        <translation>The bureau or the secretary records it.</translation>
    </message>
    <message>
        <source>送达</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>答复</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>异议</source>
        <translation>Dispute</translation>
    </message>
    <message>
        <source>由教育局的人办结。</source>
        <translation>Somebody of the bureau settles it.</translation>
    </message>
</context>
<context>
    <name>Deliveries</name>
    <message>
        <source>名册文件</source>
        <translation>Roster files</translation>
    </message>
    <message>
        <source>所有文件</source>
        <translation>All files</translation>
    </message>
    <message>
        <source>选择名册文件</source>
        <translation>Choose a roster file</translation>
    </message>
    <message>
        <source>选择名册文件夹</source>
        <translation>Choose a folder of rosters</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>已锁定。已存好的内容都加密放着。</source>
        <translation>Locked. Everything saved is kept encrypted.</translation>
    </message>
    <message>
        <source>{minutes} 分钟没有操作，已锁定。填好的内容都加密存好了。</source>
        <translation>Locked after {minutes} minutes without a key. What was filled in is saved, encrypted.</translation>
    </message>
</context>
<context>
    <name>DifferenceRow</name>
    <message>
        <source>按已协商的答案，这一题不用问了。</source>
        <translation>With what was agreed this question is not asked any more.</translation>
    </message>
    <message>
        <source>已协商</source>
        <translation>Settled</translation>
    </message>
    <message>
        <source>不用协商</source>
        <translation>Nothing to settle</translation>
    </message>
    <message>
        <source>没有填</source>
        <translation>not answered</translation>
    </message>
    <message>
        <source>没有问到</source>
        <translation>not asked</translation>
    </message>
    <message>
        <source>定为：{answer}。理由：{reason}。同意：{who}</source>
        <translation>Agreed: {answer}. Reason: {reason}. Agreed by: {who}</translation>
    </message>
    <message>
        <source>空着</source>
        <translation>left blank</translation>
    </message>
    <message>
        <source>{question}，定为</source>
        <translation>{question}, agreed answer</translation>
    </message>
    <message>
        <source>取{name}的</source>
        <translation>Take {name}’s</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>Note it</translation>
    </message>
    <message>
        <source>记下：{question}</source>
        <translation>Note it: {question}</translation>
    </message>
</context>
<context>
    <name>DisputeForm</name>
    <message>
        <source>异议</source>
        <translation>Dispute</translation>
    </message>
    <message>
        <source>条例 21</source>
        <translation>条例 21</translation>
    </message>
    <message>
        <source>怎样办结的</source>
        <translation>How it was settled</translation>
    </message>
    <message>
        <source>监护人同意，办结异议</source>
        <translation>Settled: the guardian agrees</translation>
    </message>
    <message>
        <source>重新决定</source>
        <translation>Decide anew</translation>
    </message>
    <message>
        <source>原话</source>
        <translation>Own words</translation>
    </message>
    <message>
        <source>复议和诉讼期间决定照常执行。</source>
        <translation>Review and suit do not suspend the decision.</translation>
    </message>
</context>
<context>
    <name>DocumentView</name>
    <message>
        <source>上一页</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>下一页</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>缩小</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>放大</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>适合宽度</source>
        <translation>Fit width</translation>
    </message>
    <message>
        <source>页</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>第 {number} 页</source>
        <translation>Page {number}</translation>
    </message>
    <message>
        <source>第 {here} 页，共 {total} 页</source>
        <translation>Page {here} of {total}</translation>
    </message>
</context>
<context>
    <name>Done</name>
    <message>
        <source>新增 {new} 名，补充 {changed} 名，无变化 {same} 名；新开 {cases} 个个案。</source>
        <translation>New children: {new}, completed: {changed}, unchanged: {same}; new cases: {cases}.</translation>
    </message>
    <message>
        <source>其中 {count} 名需核对，个案页上写着要核对什么。</source>
        <translation> To check: {count}; the case&apos;s page says what.</translation>
    </message>
    <message>
        <source>已写入 {count} 名儿童</source>
        <translation>Children taken in: {count}</translation>
    </message>
    <message>
        <source>看个案</source>
        <translation>See the cases</translation>
    </message>
    <message>
        <source>导出核对表</source>
        <translation>Export the check list</translation>
    </message>
    <message>
        <source>再导入一个文件</source>
        <translation>Import another file</translation>
    </message>
    <message>
        <source>看 {count} 对疑似重复</source>
        <translation>Look at {count} possible duplicates</translation>
    </message>
    <message>
        <source>撤回这次导入</source>
        <translation>Withdraw this import</translation>
    </message>
    <message>
        <source>{count} 对疑似重复，没有合并，等你核对。</source>
        <translation>{count} possible duplicates were not merged and wait for you.</translation>
    </message>
    <message>
        <source>以后也可以整批撤回；同一个文件再导入一次，不会重复增加儿童。</source>
        <translation>The import can be withdrawn as a whole at any time; the same file again adds no child twice.</translation>
    </message>
    <message>
        <source>{count} 个文件一起写入，每个文件可以单独撤回。</source>
        <translation>{count} files came in together; each can be withdrawn by itself.</translation>
    </message>
</context>
<context>
    <name>DuplicatesPage</name>
    <message>
        <source>{day}导入</source>
        <translation>imported {day}</translation>
    </message>
    <message>
        <source>{day}登记</source>
        <translation>registered {day}</translation>
    </message>
    <message>
        <source>{points} 分</source>
        <translation>{points} points</translation>
    </message>
    <message>
        <source>{points} 分以上请人看</source>
        <translation>asked from {points} points on</translation>
    </message>
    <message>
        <source>{sender}名册 第 {row} 行</source>
        <translation>{sender}, row {row}</translation>
    </message>
    <message>
        <source>上一对</source>
        <translation>Previous pair</translation>
    </message>
    <message>
        <source>下一对</source>
        <translation>Next pair</translation>
    </message>
    <message>
        <source>分</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>可能是双胞胎</source>
        <translation>perhaps twins</translation>
    </message>
    <message>
        <source>名册里写的</source>
        <translation>In the roster</translation>
    </message>
    <message>
        <source>名册里的这一行和已登记的这一名，是不是同一名儿童？</source>
        <translation>Are this row of the roster and this registered child the same?</translation>
    </message>
    <message>
        <source>已经登记的</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>打开个案</source>
        <translation>Open the case</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>比较</source>
        <translation>Comparison</translation>
    </message>
    <message>
        <source>没有填</source>
        <translation>Not filled in</translation>
    </message>
    <message>
        <source>由秘书核对。</source>
        <translation>The secretary compares them.</translation>
    </message>
    <message>
        <source>疑似重复</source>
        <translation>Possible duplicates</translation>
    </message>
    <message>
        <source>第 {at} 对，共 {total} 对</source>
        <translation>Pair {at} of {total}</translation>
    </message>
</context>
<context>
    <name>EarlierCard</name>
    <message>
        <source>以前的批次</source>
        <translation>Earlier batches</translation>
    </message>
    <message>
        <source>还没有封装过批次。第一批封装以后，编号和校验码会记在这里。</source>
        <translation>No batch has been sealed. Number and digest of the first one will stand here.</translation>
    </message>
    <message>
        <source>{number}·{count} 个个案</source>
        <translation>{number}·cases: {count}</translation>
    </message>
    <message>
        <source>校验码 {digest}</source>
        <translation>Digest {digest}</translation>
    </message>
    <message>
        <source>接在 {number} 之后</source>
        <translation>Follows {number}</translation>
    </message>
    <message>
        <source>第一批</source>
        <translation>The first batch</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>导出批次 {number}</source>
        <translation>Export batch {number}</translation>
    </message>
</context>
<context>
    <name>EditorFrame</name>
    <message>
        <source>预览</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>导出 Word</source>
        <translation>Export Word</translation>
    </message>
    <message>
        <source>保存草稿</source>
        <translation>Save draft</translation>
    </message>
    <message>
        <source>定案</source>
        <translation>Adopt</translation>
    </message>
    <message>
        <source>方案的部分</source>
        <translation>Parts of the plan</translation>
    </message>
    <message>
        <source>目标</source>
        <translation>Goals</translation>
    </message>
    <message>
        <source>支持</source>
        <translation>Support</translation>
    </message>
    <message>
        <source>送教安排</source>
        <translation>Home teaching</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>People</translation>
    </message>
    <message>
        <source>孩子和家庭</source>
        <translation>Child and family</translation>
    </message>
    <message>
        <source>添加目标</source>
        <translation>Add a goal</translation>
    </message>
    <message>
        <source>删除这个目标</source>
        <translation>Delete this goal</translation>
    </message>
    <message>
        <source>还没有目标</source>
        <translation>No goals yet</translation>
    </message>
    <message>
        <source>先写支持需要最多的领域：一个学年目标，一个学期目标，怎么量，到什么程度算达到。</source>
        <translation>Begin with the domain that needs most support: a goal for the year, one for the term, how it is measured, when it is reached.</translation>
    </message>
    <message>
        <source>添加支持</source>
        <translation>Add support</translation>
    </message>
    <message>
        <source>删除这条支持</source>
        <translation>Delete this support</translation>
    </message>
    <message>
        <source>还没有支持</source>
        <translation>No support yet</translation>
    </message>
    <message>
        <source>写明什么支持、谁负责、怎么做、多久一次。</source>
        <translation>Say which support, by whom, how and how often.</translation>
    </message>
    <message>
        <source>添加责任人</source>
        <translation>Add a person</translation>
    </message>
    <message>
        <source>删除这个责任人</source>
        <translation>Delete this person</translation>
    </message>
    <message>
        <source>还没有责任人</source>
        <translation>Nobody responsible yet</translation>
    </message>
    <message>
        <source>至少写上班主任或送教教师；随班就读的还要有学校联络人。</source>
        <translation>Name at least the class teacher or home teacher; an inclusive placement also needs the school&apos;s liaison.</translation>
    </message>
</context>
<context>
    <name>ExportSheet</name>
    <message>
        <source>导出 PDF</source>
        <translation>Export PDF</translation>
    </message>
    <message>
        <source>导出做什么用</source>
        <translation>What the export is for</translation>
    </message>
    <message>
        <source>例如打印送达、交学校存档。用途和导出人记在记录里。</source>
        <translation>For example printing for service, or the school&apos;s file. Purpose and person are recorded.</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>选择位置</source>
        <translation>Choose a place</translation>
    </message>
    <message>
        <source>写明用途才能导出。</source>
        <translation>An export needs its purpose.</translation>
    </message>
</context>
<context>
    <name>FamilyEditor</name>
    <message>
        <source>孩子和监护人的话</source>
        <translation>What child and guardian say</translation>
    </message>
    <message>
        <source>孩子的话</source>
        <translation>The child&apos;s words</translation>
    </message>
    <message>
        <source>照孩子说的写，说不出的写怎样看出来。</source>
        <translation>As the child said it; where it cannot speak, how it was seen.</translation>
    </message>
    <message>
        <source>监护人的话</source>
        <translation>The guardian&apos;s words</translation>
    </message>
    <message>
        <source>监护人的意见</source>
        <translation>The guardian&apos;s opinion</translation>
    </message>
    <message>
        <source>孩子的情况</source>
        <translation>About the child</translation>
    </message>
    <message>
        <source>长处和喜好</source>
        <translation>Strengths and likes</translation>
    </message>
    <message>
        <source>健康和照护（选填）</source>
        <translation>Health and care (optional)</translation>
    </message>
    <message>
        <source>不写就用评估里的照护需要。</source>
        <translation>Left empty, the care needs of the assessment are used.</translation>
    </message>
    <message>
        <source>辅助器具（选填）</source>
        <translation>Assistive devices (optional)</translation>
    </message>
    <message>
        <source>一行写一件。</source>
        <translation>One a line.</translation>
    </message>
    <message>
        <source>什么时候再看</source>
        <translation>When to look again</translation>
    </message>
    <message>
        <source>学期回顾</source>
        <translation>Review each term</translation>
    </message>
    <message>
        <source>同意</source>
        <translation>Agrees</translation>
    </message>
    <message>
        <source>部分同意</source>
        <translation>Agrees in part</translation>
    </message>
    <message>
        <source>不同意</source>
        <translation>Disagrees</translation>
    </message>
</context>
<context>
    <name>FaultsCard</name>
    <message>
        <source>收起</source>
        <extracomment>Lines at a time: what has been mended makes room for the next. Go to the question at this ref. Put the list away.</extracomment>
        <translation>Close</translation>
    </message>
    <message>
        <source>都填好了</source>
        <translation>All filled in</translation>
    </message>
    <message>
        <source>可以完成评估了。</source>
        <translation>The assessment can be completed.</translation>
    </message>
    <message>
        <source>还有 {count} 题要看</source>
        <translation>Questions to look at: {count}</translation>
    </message>
    <message>
        <source>其余 {count} 题，这些填好后列出来。</source>
        <translation>{count} more follow when these are done.</translation>
    </message>
</context>
<context>
    <name>FileBanners</name>
    <message>
        <source>还有 {count} 处。</source>
        <translation>{count} more.</translation>
    </message>
</context>
<context>
    <name>FileHead</name>
    <message>
        <source>撤销改正（Ctrl Z）</source>
        <translation>Undo correction (Ctrl Z)</translation>
    </message>
    <message>
        <source>重做改正（Ctrl Shift Z）</source>
        <translation>Redo correction (Ctrl Shift Z)</translation>
    </message>
    <message>
        <source>来自{sender}</source>
        <translation>From {sender}</translation>
    </message>
    <message>
        <source>送来的单位：{sender}</source>
        <translation>Sender: {sender}</translation>
    </message>
    <message>
        <source>{count} 行</source>
        <translation>{count} rows</translation>
    </message>
    <message>
        <source>{files} 个文件·{rows}</source>
        <translation>{files} files · {rows}</translation>
    </message>
    <message>
        <source>{sheets} 张工作表·{rows}</source>
        <translation>{sheets} sheets · {rows}</translation>
    </message>
    <message>
        <source>文件里写的</source>
        <translation>In the file</translation>
    </message>
</context>
<context>
    <name>FileSaver</name>
    <message>
        <source>保存文件</source>
        <translation>Save the file</translation>
    </message>
</context>
<context>
    <name>FilterButton</name>
    <message>
        <source>{title}：{value}</source>
        <translation>{title}: {value}</translation>
    </message>
</context>
<context>
    <name>FinishedAssessment</name>
    <message>
        <source>{form}，{version} 版·{when} 存·{answered} 题</source>
        <extracomment>Show the case with this id.</extracomment>
        <translation>{form}, version {version}·saved {when}·answers: {answered}</translation>
    </message>
    <message>
        <source>{name}的评估</source>
        <translation>Assessment of {name}</translation>
    </message>
    <message>
        <source>已完成</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>打开个案</source>
        <translation>Open the case</translation>
    </message>
    <message>
        <source>评估剖面</source>
        <translation>Assessment profile</translation>
    </message>
    <message>
        <source>数字是要的支持：0 基本独立，100 需全面支持</source>
        <translation>The number is the need: 0 independent, 100 full support</translation>
    </message>
    <message>
        <source>看到的不够，没有得分（{answered}/{total} 题）</source>
        <translation>Too little seen, no score ({answered}/{total})</translation>
    </message>
</context>
<context>
    <name>FormMessages</name>
    <message>
        <source>正在保存…</source>
        <extracomment>Try to save again. The unsaved answers are given up; read what is stored. The person is sure: complete the assessment.</extracomment>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>已保存·{when}</source>
        <translation>Saved·{when}</translation>
    </message>
    <message>
        <source>没有保存</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>放弃改动，重新打开</source>
        <translation>Drop the changes and open again</translation>
    </message>
    <message>
        <source>重试</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>收起</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>完成后答案不能再改，个案转为待上会。</source>
        <translation>Answers cannot be changed afterwards; the case is then ready for a meeting.</translation>
    </message>
    <message>
        <source>都填好了。完成这次评估？</source>
        <translation>All filled in. Complete this assessment?</translation>
    </message>
    <message>
        <source>再看看</source>
        <translation>Look once more</translation>
    </message>
    <message>
        <source>完成并转入待上会</source>
        <translation>Complete</translation>
    </message>
</context>
<context>
    <name>FormProgress</name>
    <message>
        <source>评估的各节</source>
        <extracomment>The person chose this section. Sections came or went, or one of their titles changed.</extracomment>
        <translation>Sections of the assessment</translation>
    </message>
    <message>
        <source>换到哪一节</source>
        <translation>Which section</translation>
    </message>
    <message>
        <source>上一节</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>下一节</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>完成评估</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>{way}：{section}</source>
        <translation>{way}: {section}</translation>
    </message>
    <message>
        <source>{version} 版·{asked} 题</source>
        <translation>Version {version}·questions: {asked}</translation>
    </message>
    <message>
        <source>已答 {answered} 题，约剩 {minutes} 分钟</source>
        <translation>{answered} answered, about {minutes} min left</translation>
    </message>
    <message>
        <source>{asked} 题都答了</source>
        <translation>All {asked} answered</translation>
    </message>
    <message>
        <source>填好了</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>还没有填</source>
        <translation>Not begun</translation>
    </message>
    <message>
        <source>填了一部分</source>
        <translation>Begun</translation>
    </message>
    <message>
        <source>第 {place} 节，共 {all} 节</source>
        <translation>Section {place} of {all}</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>组件</source>
        <extracomment>The id of the row that Enter, Space or a double click opened. The id of the row that is now chosen, &quot;&quot; for none. Fields wear the focus on their own border. Name of each page of the gallery, and what fills it.</extracomment>
        <translation>Components</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>高对比</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>外观</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>文字大小</source>
        <translation>Text size</translation>
    </message>
</context>
<context>
    <name>GapCard</name>
    <message>
        <source>还缺什么</source>
        <translation>What is missing</translation>
    </message>
    <message>
        <source>写全了，可以定案。</source>
        <translation>Complete; it can be adopted.</translation>
    </message>
    <message>
        <source>去写</source>
        <translation>Go</translation>
    </message>
    <message>
        <source>去写：{words}</source>
        <translation>Go: {words}</translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message>
        <source>全部记录</source>
        <extracomment>Looks and key strokes of an assessment are records, but no steps of the case.</extracomment>
        <translation>All records</translation>
    </message>
    <message>
        <source>时间线</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>{count} 条</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>登记以后还没有办理。</source>
        <translation>Nothing was done since registration.</translation>
    </message>
</context>
<context>
    <name>HomeEditor</name>
    <message>
        <source>每周几次</source>
        <translation>Visits a week</translation>
    </message>
    <message>
        <source>每次几课时</source>
        <translation>Lessons a visit</translation>
    </message>
    <message>
        <source>一年缺几次</source>
        <translation>Missed a year</translation>
    </message>
    <message>
        <source>医院证明到</source>
        <translation>Hospital proof until</translation>
    </message>
    <message>
        <source>监护人书面同意</source>
        <translation>Guardian&apos;s written consent</translation>
    </message>
    <message>
        <source>为什么每类学校都不能去</source>
        <translation>Why no kind of school is possible</translation>
    </message>
    <message>
        <source>偏远地区，可以每周 1 次</source>
        <translation>Remote place, 1 visit a week allowed</translation>
    </message>
    <message>
        <source>{weeks} 周 × {visits} 次 × {lessons} 课时 = {total} 课时</source>
        <translation>{weeks} weeks × {visits} visits × {lessons} lessons = {total} lessons</translation>
    </message>
    <message>
        <source>（缺 {missed} 次）</source>
        <translation> (missed: {missed})</translation>
    </message>
    <message>
        <source>够了：一学年不少于 {needed} 课时。 {clause}</source>
        <translation>Enough: at least {needed} lessons a school year. {clause}</translation>
    </message>
    <message>
        <source>少 {short} 课时，不能提出：一学年不少于 {needed} 课时，没有例外。 {clause}</source>
        <translation>{short} lessons short, cannot be proposed: at least {needed} a school year, without exception. {clause}</translation>
    </message>
    <message>
        <source>每周 {visits} 次、每次 {lessons} 课时 = {total}</source>
        <translation>{visits} a week of {lessons} lessons = {total}</translation>
    </message>
    <message>
        <source>够 {needed} 的办法：{ways}</source>
        <translation>To reach {needed}: {ways}</translation>
    </message>
</context>
<context>
    <name>InstrumentSheet</name>
    <message>
        <source>记一份报告</source>
        <translation>Record a report</translation>
    </message>
    <message>
        <source>评估工具</source>
        <translation>Instrument</translation>
    </message>
    <message>
        <source>记入个案</source>
        <translation>Write to the case</translation>
    </message>
    <message>
        <source>（选填）</source>
        <translation> (optional)</translation>
    </message>
    <message>
        <source>分数</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>测验日期</source>
        <translation>Date of the test</translation>
    </message>
    <message>
        <source>版本</source>
        <translation>Edition</translation>
    </message>
    <message>
        <source>评估人</source>
        <translation>Assessor</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Institution</translation>
    </message>
    <message>
        <source>分数种类</source>
        <translation>Kind of score</translation>
    </message>
    <message>
        <source>分量表</source>
        <translation>Scale</translation>
    </message>
    <message>
        <source>等级或结论</source>
        <translation>Grade or finding</translation>
    </message>
    <message>
        <source>报告写明的资格</source>
        <translation>Qualification as the report states it</translation>
    </message>
    <message>
        <source>报告的说明</source>
        <translation>What the report says against itself</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>要有：{needed}。县里的人按人员资格核对。</source>
        <translation>Needed: {needed}. People of the county are looked up.</translation>
    </message>
    <message>
        <source>分数写数字，如 62。</source>
        <translation>Write the score as a number, such as 62.</translation>
    </message>
</context>
<context>
    <name>InstrumentsCard</name>
    <message>
        <source>评估工具的结果</source>
        <translation>Results of instruments</translation>
    </message>
    <message>
        <source>只记结果，不记题目</source>
        <translation>results only, never items</translation>
    </message>
    <message>
        <source>记一份报告</source>
        <translation>Record a report</translation>
    </message>
    <message>
        <source>还没有报告。医院或学校的测验报告记在这里。</source>
        <translation>No report yet. Reports of tests from hospital or school are recorded here.</translation>
    </message>
</context>
<context>
    <name>InvitationSheet</name>
    <message>
        <source>发邀请</source>
        <translation>Invite</translation>
    </message>
    <message>
        <source>委托日期</source>
        <translation>Commissioned on</translation>
    </message>
    <message>
        <source>告知日期</source>
        <translation>Notice given on</translation>
    </message>
    <message>
        <source>评估日期</source>
        <translation>Assessment on</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>例如县特殊教育学校</source>
        <translation>For example the county&apos;s special school</translation>
    </message>
    <message>
        <source>示教委〔2026〕2 号</source>
        <translation>示教委〔2026〕2 号</translation>
    </message>
    <message>
        <source>教育局委托委员会评估的文号。告知书要在评估以前交给监护人。</source>
        <translation>Number of the bureau&apos;s letter to the committee. The guardian gets the notice before the assessment.</translation>
    </message>
    <message>
        <source>委托文号</source>
        <translation>Commission number</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>LikertMatrix</name>
    <message>
        <source>收起评分说明</source>
        <extracomment>Qt.TextFormat.PlainText as Qt counts it: the first use of the name `Qt` makes all its enums, 16 ms of the start. The least width that the questions keep before the columns&apos; words break into two lines, px at 100 % text. Under this the answers stand as wide buttons under the question. Numbers up to 18.19 stand in one column with air before the question. A person chose: ref of the question, value of the answer (&quot;&quot; when it was taken back). The person goes on (1) or back (-1) from the question at this ref. The row at this ref is the present one now.</extracomment>
        <translation>Hide the scale</translation>
    </message>
    <message>
        <source>评分说明</source>
        <translation>The scale</translation>
    </message>
</context>
<context>
    <name>LineField</name>
    <message>
        <source>年-月-日</source>
        <extracomment>The answer as the engine shall have it, at every change by the person. The person has finished with this field for now: faults may be shown. The person wants the next question.</extracomment>
        <translation>year-month-day</translation>
    </message>
</context>
<context>
    <name>LinesEditor</name>
    <message>
        <source>第 {number} 条，共 {total} 条</source>
        <translation>{number} of {total}</translation>
    </message>
</context>
<context>
    <name>ListField</name>
    <message>
        <source>请选择</source>
        <extracomment>Appearance of a row that only repeats the heads of the columns (XLSForm `label`); the matrix has its own head.</extracomment>
        <translation>Choose</translation>
    </message>
</context>
<context>
    <name>LogIn</name>
    <message>
        <source>选择县库所在的文件夹</source>
        <translation>Choose the county&apos;s folder</translation>
    </message>
    <message>
        <source>这里还没有县库。选择县库所在的文件夹。</source>
        <translation>There is no county here yet. Choose the county&apos;s folder.</translation>
    </message>
    <message>
        <source>隐藏</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>显示</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>正在打开…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>县库在这台电脑上，已加密</source>
        <translation>The county is on this computer, encrypted</translation>
    </message>
    <message>
        <source>专委会工作台</source>
        <translation>Committee Desk</translation>
    </message>
    <message>
        <source>账号</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>选择县库</source>
        <translation>Choose a county</translation>
    </message>
    <message>
        <source>在这台电脑上记住，下次不用输密码</source>
        <translation>Remember here, no password next time</translation>
    </message>
    <message>
        <source>钥匙放在系统钥匙串里，用这个电脑账户的人都能打开。</source>
        <translation>The key lies in the system&apos;s key store: whoever uses this computer account can open the county.</translation>
    </message>
    <message>
        <source>用密码进入</source>
        <translation>Use the password</translation>
    </message>
    <message>
        <source>忘记这个账号</source>
        <translation>Forget this account</translation>
    </message>
    <message>
        <source>以 {account} 身份进入</source>
        <translation>Enter as {account}</translation>
    </message>
    <message>
        <source>这台电脑不再记住账号 {account}，输密码进入。</source>
        <extracomment>Once, when the first picture is on the screen: a timer of 0 ms that is started with `show` fires before it.</extracomment>
        <translation>This computer remembers account {account} no longer. Enter with the password.</translation>
    </message>
</context>
<context>
    <name>LookBanner</name>
    <message>
        <source>名册里这一行要核对：{reasons}</source>
        <translation>This row of the roster needs a look: {reasons}</translation>
    </message>
    <message>
        <source>改正</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>核对无误</source>
        <translation>Looked at, all right</translation>
    </message>
    <message>
        <source>由秘书核对。</source>
        <translation>The secretary looks at it.</translation>
    </message>
</context>
<context>
    <name>LooksCard</name>
    <message>
        <source>儿童</source>
        <translation>Child</translation>
    </message>
    <message>
        <source>要核对的</source>
        <translation>To check</translation>
    </message>
    <message>
        <source>等着核对的儿童</source>
        <translation>Children to check</translation>
    </message>
    <message>
        <source>等着核对的儿童：{count} 名</source>
        <translation>Children to check: {count}</translation>
    </message>
    <message>
        <source>↑↓ 选择，Enter 打开</source>
        <translation>↑↓ choose, Enter opens</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>专委会工作台</source>
        <translation>Committee Desk</translation>
    </message>
</context>
<context>
    <name>MeetingPage</name>
    <message>
        <source>结束会议</source>
        <translation>Close the meeting</translation>
    </message>
    <message>
        <source>议程</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>今年开了 {count} 次会</source>
        <translation>Meetings this year: {count}</translation>
    </message>
    <message>
        <source>会议</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>第 {number} 次评估会议</source>
        <translation>Assessment meeting {number}</translation>
    </message>
    <message>
        <source>议程 {count} 案，{waiting} 案还没有结果</source>
        <translation>On the agenda: {count}, without a result: {waiting}</translation>
    </message>
    <message>
        <source>由秘书或主任委员提出建议。</source>
        <translation>The secretary or the chair proposes.</translation>
    </message>
</context>
<context>
    <name>MergePart</name>
    <message>
        <source>两名儿童恢复成合并以前的样子；合并以后改过的地方保留，撤回后会列出来。</source>
        <translation>Both children become what they were before the merge; what was changed since stays and is listed afterwards.</translation>
    </message>
    <message>
        <source>儿童的情况和以后的步骤都在那个个案里。</source>
        <translation>The child’s facts and all further steps are in that case.</translation>
    </message>
    <message>
        <source>原因：{reason}</source>
        <translation>reason: {reason}</translation>
    </message>
    <message>
        <source>合并自{name}的另一份登记</source>
        <translation>Merged with another registration of {name}</translation>
    </message>
    <message>
        <source>打开 {number}</source>
        <translation>Open {number}</translation>
    </message>
    <message>
        <source>撤回合并</source>
        <translation>Take the merge back</translation>
    </message>
    <message>
        <source>这个个案已并入 {number}，不再办理。</source>
        <translation>This case went into {number}; nothing more is done here.</translation>
    </message>
</context>
<context>
    <name>MergedCard</name>
    <message>
        <source>{home}，待核对</source>
        <translation>{home}, to be looked at</translation>
    </message>
    <message>
        <source>{number} 并入</source>
        <translation>{number} goes into it</translation>
    </message>
    <message>
        <source>两种写法都留下，按哪一种都找得到。合并以后随时可以原样撤回。</source>
        <translation>Both spellings are kept and found. A merge can be taken back exactly at any time.</translation>
    </message>
    <message>
        <source>两边合起来</source>
        <translation>from both</translation>
    </message>
    <message>
        <source>个案 {number}</source>
        <translation>Case {number}</translation>
    </message>
    <message>
        <source>写明凭什么是同一名。</source>
        <translation>Say why they are the same child.</translation>
    </message>
    <message>
        <source>凭什么</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>别名</source>
        <translation>Other names</translation>
    </message>
    <message>
        <source>合并后</source>
        <translation>After the merge</translation>
    </message>
    <message>
        <source>名册：{value}</source>
        <translation>Roster: {value}</translation>
    </message>
    <message>
        <source>已登记的</source>
        <translation>registered</translation>
    </message>
    <message>
        <source>已登记：{value}</source>
        <translation>Registered: {value}</translation>
    </message>
    <message>
        <source>来自名册</source>
        <translation>from the roster</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>None</translation>
    </message>
    <message>
        <source>留下</source>
        <translation>Stays</translation>
    </message>
</context>
<context>
    <name>MissingSheet</name>
    <message>
        <source>上次有、这次没有的儿童</source>
        <translation>Children listed last time and not now</translation>
    </message>
    <message>
        <source>儿童</source>
        <translation>Child</translation>
    </message>
    <message>
        <source>乡镇</source>
        <translation>Township</translation>
    </message>
    <message>
        <source>年度</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>上次的名册上有、这次没有：{count} 名</source>
        <translation>On the last roster and not on this one: {count}</translation>
    </message>
    <message>
        <source>可能已入学、迁出或漏报，请向送来的单位问清。他们的个案不变。</source>
        <translation>They may have entered school, moved or been forgotten: ask the sender. Their cases do not change.</translation>
    </message>
    <message>
        <source>导出名单</source>
        <translation>Export list</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>表格</source>
        <translation>Spreadsheet</translation>
    </message>
    <message>
        <source>上次有这次没有</source>
        <translation>missing-now</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
</context>
<context>
    <name>NavButton</name>
    <message>
        <source>，{count} 项等待</source>
        <translation>, {count} waiting</translation>
    </message>
</context>
<context>
    <name>OpenForm</name>
    <message>
        <source>开会日期</source>
        <translation>Day of the meeting</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>开会</source>
        <translation>Open a meeting</translation>
    </message>
</context>
<context>
    <name>OpinionRow</name>
    <message>
        <source>主任委员</source>
        <translation>Chair</translation>
    </message>
    <message>
        <source>委员</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>回避</source>
        <translation>Stands aside</translation>
    </message>
    <message>
        <source>未到会</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>{name} 的意见</source>
        <translation>Opinion of {name}</translation>
    </message>
    <message>
        <source>{name} 的理由</source>
        <translation>Reason of {name}</translation>
    </message>
    <message>
        <source>理由（选填）</source>
        <translation>Reason (optional)</translation>
    </message>
    <message>
        <source>还没发言</source>
        <translation>Not heard yet</translation>
    </message>
    <message>
        <source>弃权</source>
        <translation>Abstains</translation>
    </message>
    <message>
        <source>{name} 回避</source>
        <translation>{name} stands aside</translation>
    </message>
</context>
<context>
    <name>OpinionsCard</name>
    <message>
        <source>委员意见</source>
        <translation>Opinions</translation>
    </message>
    <message>
        <source>还没有登记委员。</source>
        <translation>No members are recorded.</translation>
    </message>
    <message>
        <source>还没发言：{names}</source>
        <translation>Not heard yet: {names}</translation>
    </message>
    <message>
        <source>{count} 人都已发言</source>
        <translation>Everybody was heard ({count})</translation>
    </message>
    <message>
        <source>，{count} 人回避</source>
        <translation>, standing aside: {count}</translation>
    </message>
</context>
<context>
    <name>OriginsCard</name>
    <message>
        <source>{sheet} 第 {row} 行</source>
        <translation>{sheet}, row {row}</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>withdrawn</translation>
    </message>
    <message>
        <source>条例 15</source>
        <translation>条例 15</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>没有留下来源。</source>
        <translation>No source was kept.</translation>
    </message>
    <message>
        <source>申请 {number}</source>
        <translation>application {number}</translation>
    </message>
</context>
<context>
    <name>OtherCard</name>
    <message>
        <source>两名都留下，这一对以后不再问。第三名相似的儿童出现时，只问新的两对。</source>
        <translation>Both stay, and this pair is never asked about again. When a third similar child comes, only the two new pairs are asked about.</translation>
    </message>
    <message>
        <source>两名都留，以后再看</source>
        <translation>Both stay for now</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>双胞胎同姓、同生日、同住址，程序不当作重复，只提醒。</source>
        <translation>Twins share surname, birthday and home: the program does not take them for duplicates, it only reminds.</translation>
    </message>
    <message>
        <source>同一天出生、同一名监护人，名字不同：可能是双胞胎，不是重复。</source>
        <translation>Born on one day to one guardian, called differently: perhaps twins, not a duplicate.</translation>
    </message>
    <message>
        <source>如果不是同一名</source>
        <translation>If they are not the same</translation>
    </message>
    <message>
        <source>已判定不是同一名</source>
        <translation>Found not to be the same</translation>
    </message>
    <message>
        <source>已合并</source>
        <translation>Merged</translation>
    </message>
    <message>
        <source>核对人</source>
        <translation>Decided by</translation>
    </message>
    <message>
        <source>没有写</source>
        <translation>Not written</translation>
    </message>
</context>
<context>
    <name>PairFoot</name>
    <message>
        <source>Alt ↑ ↓ 上一对、下一对</source>
        <translation>Alt ↑ ↓ previous, next pair</translation>
    </message>
    <message>
        <source>Alt ↑ ↓ 上一对、下一对　Ctrl Enter 合并　Ctrl D 不是同一名　Ctrl E 以后再看</source>
        <translation>Alt ↑ ↓ previous, next   Ctrl Enter merge   Ctrl D not the same   Ctrl E later</translation>
    </message>
    <message>
        <source>{count} 对都不是同一名</source>
        <translation>Not the same: {count} pairs</translation>
    </message>
    <message>
        <source>{count} 对都留，以后再看</source>
        <translation>Keep both for now: {count} pairs</translation>
    </message>
    <message>
        <source>不是同一名儿童</source>
        <translation>Not the same child</translation>
    </message>
    <message>
        <source>两名都留，以后再看</source>
        <translation>Keep both for now</translation>
    </message>
    <message>
        <source>先在左边选出几对。</source>
        <translation>First choose some pairs at the left.</translation>
    </message>
    <message>
        <source>合并为一名儿童</source>
        <translation>Merge into one child</translation>
    </message>
    <message>
        <source>撤回合并</source>
        <translation>Take the merge back</translation>
    </message>
    <message>
        <source>空格选中或取消　Ctrl D 都不是同一名　Ctrl E 以后再看　Esc 只看一对</source>
        <translation>Space chooses   Ctrl D not the same   Ctrl E later   Esc one pair</translation>
    </message>
</context>
<context>
    <name>PairQueueCard</name>
    <message>
        <source>以后再看 {count} 对</source>
        <translation>For later: {count}</translation>
    </message>
    <message>
        <source>以后再看</source>
        <translation>For later</translation>
    </message>
    <message>
        <source>再看 {count} 对</source>
        <translation>Show {count} more</translation>
    </message>
    <message>
        <source>只看一对</source>
        <translation>One pair only</translation>
    </message>
    <message>
        <source>已核对 {count} 对</source>
        <translation>Done: {count}</translation>
    </message>
    <message>
        <source>已核对</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>待核对 {count} 对</source>
        <translation>To compare: {count}</translation>
    </message>
    <message>
        <source>待核对</source>
        <translation>To compare</translation>
    </message>
    <message>
        <source>按同一答案处理多对</source>
        <translation>One answer for several</translation>
    </message>
</context>
<context>
    <name>PairView</name>
    <message>
        <source>去名册</source>
        <translation>Go to the roster</translation>
    </message>
    <message>
        <source>合并的和判定不是同一名的，会出现在这里。</source>
        <translation>Merged pairs and those found not to be the same appear here.</translation>
    </message>
    <message>
        <source>导入名册时，和已登记的儿童相像、又不能确定的，会排在这里。</source>
        <translation>Rows of a roster that resemble a registered child without being surely it wait here.</translation>
    </message>
    <message>
        <source>没有留到以后的</source>
        <translation>Nothing was put off</translation>
    </message>
    <message>
        <source>没有疑似重复要核对</source>
        <translation>No possible duplicates</translation>
    </message>
    <message>
        <source>还没有核对过</source>
        <translation>Nothing was compared yet</translation>
    </message>
    <message>
        <source>选了“两名都留，以后再看”的，会出现在这里。</source>
        <translation>Pairs answered “keep both for now” appear here.</translation>
    </message>
</context>
<context>
    <name>PaletteDelegate</name>
    <message>
        <source>Enter 打开</source>
        <extracomment>Side of the ring of an answer, px at 100 % text. A person chose: key of the question, value of the answer.</extracomment>
        <translation>Enter opens</translation>
    </message>
</context>
<context>
    <name>PaperRow</name>
    <message>
        <source>不需要</source>
        <translation>Not needed</translation>
    </message>
    <message>
        <source>已交</source>
        <translation>Handed in</translation>
    </message>
    <message>
        <source>必需</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>有则提供</source>
        <translation>If there is one</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>Missing</translation>
    </message>
</context>
<context>
    <name>PaperSheet</name>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>PapersChecklist</name>
    <message>
        <source>必需的都交了</source>
        <translation>All required papers are here</translation>
    </message>
</context>
<context>
    <name>PapersPart</name>
    <message>
        <source>{done}/{wanted} 个</source>
        <translation>{done}/{wanted}</translation>
    </message>
    <message>
        <source>{moment}，{pages} 页</source>
        <translation>{moment}, pages: {pages}</translation>
    </message>
    <message>
        <source>{pages} 页</source>
        <translation>Pages: {pages}</translation>
    </message>
    <message>
        <source>出过的文件</source>
        <translation>Papers that were made</translation>
    </message>
    <message>
        <source>导出 PDF</source>
        <translation>Export PDF</translation>
    </message>
    <message>
        <source>已签齐</source>
        <translation>All</translation>
    </message>
    <message>
        <source>建议、决定和方案出成文件以后，都在这里看。</source>
        <translation>Proposal, decision and plan are read here once they are issued.</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>核对一致的名册、交接记录和受理回执出了以后，都在这里看。</source>
        <translation>Agreed rosters, minutes of hand-overs and receipts are seen here once they are made.</translation>
    </message>
    <message>
        <source>签章</source>
        <translation>Signatures</translation>
    </message>
    <message>
        <source>还没有出过文件</source>
        <translation>No paper was made yet</translation>
    </message>
    <message>
        <source>还没有文件</source>
        <translation>No papers yet</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
</context>
<context>
    <name>PlaceFields</name>
    <message>
        <source>学校</source>
        <translation>School</translation>
    </message>
    <message>
        <source>班级</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>从哪天起</source>
        <translation>From</translation>
    </message>
    <message>
        <source>再看一次的日期</source>
        <translation>Look again on</translation>
    </message>
    <message>
        <source>{name}，随班就读 {count} 名（含已建议）</source>
        <translation>{name}, inclusive pupils: {count} (with those proposed)</translation>
    </message>
</context>
<context>
    <name>PlanEditor</name>
    <message>
        <source>{first}–{second} 学年</source>
        <extracomment>Seconds after the last change until the draft saves itself.</extracomment>
        <translation>School year {first}–{second}</translation>
    </message>
    <message>
        <source>方案与签章 / {number}</source>
        <translation>Plan and seals / {number}</translation>
    </message>
    <message>
        <source>一人一案</source>
        <translation>Individual plan</translation>
    </message>
    <message>
        <source>草稿</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>定案以后要改，先由专家委员会重新讨论。</source>
        <translation>It is adopted; to change it, the committee discusses it again.</translation>
    </message>
    <message>
        <source>方案现在只能看，不能改</source>
        <translation>The plan can be read, not changed</translation>
    </message>
    <message>
        <source>还不能定案：{reason}</source>
        <translation>Cannot be adopted yet: {reason}</translation>
    </message>
    <message>
        <source>{saved}；{why}</source>
        <translation>{saved}; {why}</translation>
    </message>
    <message>
        <source>{saved}；写全了，可以定案</source>
        <translation>{saved}; complete, can be adopted</translation>
    </message>
    <message>
        <source>有改动还没有保存</source>
        <translation>Changes are not saved</translation>
    </message>
    <message>
        <source>程序起草，还没有保存</source>
        <translation>Drafted by the program, not saved</translation>
    </message>
    <message>
        <source>草稿已存</source>
        <translation>Draft saved</translation>
    </message>
    <message>
        <source>已保存 {time}</source>
        <translation>Saved {time}</translation>
    </message>
    <message>
        <source>已删除“{words}”</source>
        <translation>“{words}” was deleted</translation>
    </message>
    <message>
        <source>已删除一条</source>
        <translation>Deleted</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>PlanLines</name>
    <message>
        <source>领域</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>到哪一天（选填）</source>
        <translation>Until (optional)</translation>
    </message>
    <message>
        <source>学年目标</source>
        <translation>Goal for the year</translation>
    </message>
    <message>
        <source>学期目标</source>
        <translation>Goal for the term</translation>
    </message>
    <message>
        <source>怎么量</source>
        <translation>How it is measured</translation>
    </message>
    <message>
        <source>到什么程度算达到</source>
        <translation>When it is reached</translation>
    </message>
    <message>
        <source>什么支持</source>
        <translation>Which support</translation>
    </message>
    <message>
        <source>谁负责</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>怎么做（选填）</source>
        <translation>How (optional)</translation>
    </message>
    <message>
        <source>多久一次（选填）</source>
        <translation>How often (optional)</translation>
    </message>
    <message>
        <source>从哪天到哪天（选填）</source>
        <translation>From when to when (optional)</translation>
    </message>
    <message>
        <source>职责</source>
        <translation>Duty</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>单位（选填）</source>
        <translation>Institution (optional)</translation>
    </message>
    <message>
        <source>电话（选填）</source>
        <translation>Telephone (optional)</translation>
    </message>
    <message>
        <source>班主任或送教教师</source>
        <translation>Class or home teacher</translation>
    </message>
    <message>
        <source>学校联络人</source>
        <translation>School&apos;s liaison</translation>
    </message>
    <message>
        <source>县级包联人</source>
        <translation>County&apos;s contact</translation>
    </message>
    <message>
        <source>家庭</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>检查</source>
        <translation>Measurable</translation>
    </message>
    <message>
        <source>到期</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>支持</source>
        <translation>Support</translation>
    </message>
    <message>
        <source>多久一次</source>
        <translation>How often</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Institution</translation>
    </message>
    <message>
        <source>可以量</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>还不能量</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>没有写</source>
        <translation>Not written</translation>
    </message>
    <message>
        <source>还没有人</source>
        <translation>Nobody yet</translation>
    </message>
</context>
<context>
    <name>PlanRows</name>
    <message>
        <source>儿童</source>
        <extracomment>The tabs in their order. States in which a paper may still wait, and the papers that are due by then.</extracomment>
        <translation>Child</translation>
    </message>
    <message>
        <source>安置</source>
        <translation>Placement</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>尚未决定</source>
        <translation>Not decided yet</translation>
    </message>
    <message>
        <source>文书都已签齐</source>
        <translation>All signed</translation>
    </message>
    <message>
        <source>没有期限</source>
        <translation>No date</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>{kind}还没有出</source>
        <translation>{kind}: to issue</translation>
    </message>
    <message>
        <source>{kind}缺 {left} 个签章</source>
        <translation>{kind}: {left} left</translation>
    </message>
</context>
<context>
    <name>PlanTab</name>
    <message>
        <source>还没有方案</source>
        <translation>No plan yet</translation>
    </message>
    <message>
        <source>教育局决定、监护人接受以后写一人一案。</source>
        <translation>It is written when the bureau has decided and the guardian has accepted.</translation>
    </message>
</context>
<context>
    <name>PlansPage</name>
    <message>
        <source>方案和文书的范围</source>
        <translation>Which plans and papers</translation>
    </message>
    <message>
        <source>姓名、拼音首字母或编号</source>
        <translation>Name, pinyin initials or number</translation>
    </message>
    <message>
        <source>搜索方案和文书</source>
        <translation>Search plans and papers</translation>
    </message>
    <message>
        <source>方案和文书</source>
        <translation>Plans and papers</translation>
    </message>
    <message>
        <source>待写方案</source>
        <translation>To write</translation>
    </message>
    <message>
        <source>待定案</source>
        <translation>To adopt</translation>
    </message>
    <message>
        <source>待签章</source>
        <translation>To sign</translation>
    </message>
    <message>
        <source>已签章</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>{write} 个方案待写，{adopt} 个待定案，{sign} 个个案的文书待签章</source>
        <translation>To write: {write}, to adopt: {adopt}, papers to sign: {sign}</translation>
    </message>
    <message>
        <source>方案与签章</source>
        <translation>Plan and seals</translation>
    </message>
    <message>
        <source>共 {total} 个个案</source>
        <translation>Cases: {total}</translation>
    </message>
    <message>
        <source>↑↓ 选择，Enter 打开</source>
        <translation>↑↓ choose, Enter opens</translation>
    </message>
    <message>
        <source>没有符合的个案</source>
        <translation>No case matches</translation>
    </message>
    <message>
        <source>换一个写法再找。</source>
        <translation>Try another spelling.</translation>
    </message>
    <message>
        <source>没有待写的方案</source>
        <translation>No plan to write</translation>
    </message>
    <message>
        <source>监护人接受决定以后，个案会出现在这里，程序先起草一份方案。</source>
        <translation>Cases appear here when the guardian has accepted; the program drafts their plan.</translation>
    </message>
    <message>
        <source>没有待定案的方案</source>
        <translation>No plan to adopt</translation>
    </message>
    <message>
        <source>存过草稿、还没有定案的方案会出现在这里。</source>
        <translation>Saved drafts appear here until they are adopted.</translation>
    </message>
    <message>
        <source>没有待签章的文书</source>
        <translation>No paper to sign</translation>
    </message>
    <message>
        <source>通过的建议、作出的决定和定案的方案，出了文书以后在这里签章。</source>
        <translation>Proposals, decisions and plans are signed here once they are issued.</translation>
    </message>
    <message>
        <source>还没有签齐的个案</source>
        <translation>No case is signed by all yet</translation>
    </message>
    <message>
        <source>一人一案签齐以后，个案到这里，并可以上报。</source>
        <translation>Cases come here when their plan is signed by all; then they can be reported.</translation>
    </message>
    <message>
        <source>方案已定案，可以出文书签章</source>
        <translation>Adopted; the paper can be issued and signed</translation>
    </message>
    <message>
        <source>Word 文件 (*.docx)</source>
        <translation>Word document (*.docx)</translation>
    </message>
    <message>
        <source>已导出 Word 文件</source>
        <translation>Word document exported</translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message>
        <source>回到方案</source>
        <translation>Back to the plan</translation>
    </message>
    <message>
        <source>只是预览，还没有定案，也没有签章。</source>
        <translation>A preview only: neither adopted nor signed.</translation>
    </message>
    <message>
        <source>预览{kind}</source>
        <translation>Preview: {kind}</translation>
    </message>
</context>
<context>
    <name>PrintSheet</name>
    <message>
        <source>打印{name}</source>
        <translation>Print {name}</translation>
    </message>
    <message>
        <source>这台电脑上没有打印机。在系统设置里添加；或者先导出 PDF，到别的电脑上打印。</source>
        <translation>This computer has no printer. Add one in the system settings, or export the PDF and print it on another computer.</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>双面，长边装订</source>
        <translation>Both sides, bound at the long edge</translation>
    </message>
    <message>
        <source>打印做什么用</source>
        <translation>What it is printed for</translation>
    </message>
    <message>
        <source>例如当场交给家长、送残联签章。用途和打印的人记在记录里。</source>
        <translation>For example: handed to the parents, sent to the federation for its seal. Purpose and person go on the record.</translation>
    </message>
    <message>
        <source>打印机</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>份数</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>按实际大小打印，不缩放。</source>
        <translation>Printed at actual size, not scaled.</translation>
    </message>
    <message>
        <source>打印 {copies} 份，共 {pages} 页</source>
        <translation>Print {copies}, {pages} pages</translation>
    </message>
    <message>
        <source>写明用途才能打印。</source>
        <translation>Say what for before you print.</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>ProfileCard</name>
    <message>
        <source>评估剖面</source>
        <translation>Assessment profile</translation>
    </message>
    <message>
        <source>评估还没有填完：{answered}/{asked} 题。填完后这里显示各方面需要的支持。</source>
        <translation>The assessment is unfinished: {answered}/{asked}. Once complete, the support needed in each domain is shown here.</translation>
    </message>
    <message>
        <source>本次</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>上次</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>看到的不够，不打分（{answered}/{total} 题）</source>
        <translation>Too little seen, no score ({answered}/{total})</translation>
    </message>
    <message>
        <source>{domain} {score}</source>
        <translation>{domain} {score}</translation>
    </message>
    <message>
        <source>，上次 {score}</source>
        <translation>, before {score}</translation>
    </message>
    <message>
        <source>上次：{day}，{who}</source>
        <translation>Last time: {day}, {who}</translation>
    </message>
    <message>
        <source>上次用表 {before} 版，本次 {now} 版，题目不全相同，比较时要小心</source>
        <translation>Last time with form version {before}, now with {now}: not all questions are the same, compare with care</translation>
    </message>
</context>
<context>
    <name>ProposalCard</name>
    <message>
        <source>委员会的建议</source>
        <translation>Proposal</translation>
    </message>
    <message>
        <source>{agreed} 人同意，{voting} 人表决，{present} 人到会</source>
        <translation>{agreed} in favour, {voting} voting, {present} present</translation>
    </message>
    <message>
        <source>提出</source>
        <translation>Proposed</translation>
    </message>
    <message>
        <source>表决</source>
        <translation>Vote</translation>
    </message>
    <message>
        <source>支持</source>
        <translation>Support</translation>
    </message>
    <message>
        <source>例外</source>
        <translation>Exception</translation>
    </message>
    <message>
        <source>批准人</source>
        <translation>Approver</translation>
    </message>
    <message>
        <source>{name}持不同意见：{reason}</source>
        <translation>{name} dissents: {reason}</translation>
    </message>
    <message>
        <source>拟定建议</source>
        <translation>Proposal</translation>
    </message>
    <message>
        <source>由轻到重·条例 17</source>
        <translation>Lightest first·条例 17</translation>
    </message>
    <message>
        <source>看推理依据</source>
        <translation>Show the grounds</translation>
    </message>
    <message>
        <source>正在核对规则</source>
        <translation>Checking the rules</translation>
    </message>
    <message>
        <source>建议“{rung}”交教育局决定。</source>
        <translation>“{rung}” goes to the bureau for decision.</translation>
    </message>
</context>
<context>
    <name>ProposalFoot</name>
    <message>
        <source>通过建议，进入下一案</source>
        <translation>Carry it and take the next case</translation>
    </message>
    <message>
        <source>改到下次会议</source>
        <translation>Put off to the next meeting</translation>
    </message>
    <message>
        <source>记录改期</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>改期的原因，如缺哪项材料</source>
        <translation>Why it is put off, such as a missing paper</translation>
    </message>
    <message>
        <source>改期的原因</source>
        <translation>Why it is put off</translation>
    </message>
</context>
<context>
    <name>Proposed</name>
    <message>
        <source>{sheet} 第 {row} 行</source>
        <translation>{sheet}, row {row}</translation>
    </message>
    <message>
        <source>残疾人证号里的身份证号</source>
        <translation>The resident ID inside the certificate number</translation>
    </message>
    <message>
        <source>采用 {value}</source>
        <translation>Take {value}</translation>
    </message>
</context>
<context>
    <name>QuestionView</name>
    <message>
        <source>这一题要附照片或文件，程序现在收不了。请把原件和评估表放在一起，这一题先空着。</source>
        <extracomment>Seconds that a question takes on the average in an interview; only used for 约剩 N 分钟. Whether the person asked what is missing: only then a blank question counts as a fault on the screen. Widths of fields by what goes into them, px at 100 % text; 0 fills the row.</extracomment>
        <translation>This asks for a picture or a file, which the program cannot take yet. Keep the original with the form and leave this empty.</translation>
    </message>
    <message>
        <source>{question}（选填）</source>
        <translation>{question} (optional)</translation>
    </message>
    <message>
        <source>收起说明</source>
        <translation>Hide the note</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>QueueCard</name>
    <message>
        <source>在这一栏里找</source>
        <translation>Search this list</translation>
    </message>
    <message>
        <source>姓名、拼音首字母或编号</source>
        <translation>Name or number</translation>
    </message>
    <message>
        <source>个案</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>另有 {count} 案，输入姓名来找。</source>
        <translation>{count} more; type a name.</translation>
    </message>
    <message>
        <source>没有找到</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>换一个名字、首字母或编号。</source>
        <translation>Try another name, initials or number.</translation>
    </message>
    <message>
        <source>没有等决定的个案</source>
        <translation>Nothing to decide</translation>
    </message>
    <message>
        <source>委员会提出建议以后，个案会出现在这里。</source>
        <translation>Cases appear here when the committee has proposed.</translation>
    </message>
    <message>
        <source>没有要送达的决定</source>
        <translation>Nothing to serve</translation>
    </message>
    <message>
        <source>作出决定以后，要送达的会出现在这里。</source>
        <translation>Decisions appear here when they are made.</translation>
    </message>
    <message>
        <source>没有等答复的个案</source>
        <translation>No answer is awaited</translation>
    </message>
    <message>
        <source>送达以后，等监护人答复的会出现在这里。</source>
        <translation>Cases appear here once served, until the guardian answers.</translation>
    </message>
    <message>
        <source>没有异议</source>
        <translation>No dispute</translation>
    </message>
    <message>
        <source>监护人有异议的个案会出现在这里。</source>
        <translation>Cases appear here when a guardian disputes the decision.</translation>
    </message>
</context>
<context>
    <name>ReadHead</name>
    <message>
        <source>在各行里找</source>
        <translation>Find in rows</translation>
    </message>
    <message>
        <source>程序读成的</source>
        <translation>As read</translation>
    </message>
</context>
<context>
    <name>ReadyCard</name>
    <message>
        <source>待上会的个案</source>
        <translation>Cases that are ready</translation>
    </message>
    <message>
        <source>姓名、拼音首字母或编号</source>
        <translation>Name, pinyin initials or number</translation>
    </message>
    <message>
        <source>找待上会的个案</source>
        <translation>Search cases that are ready</translation>
    </message>
    <message>
        <source>没有找到待上会的个案。评估完成的个案会出现在这里。</source>
        <translation>No case is ready. Cases appear here when their assessment is complete.</translation>
    </message>
    <message>
        <source>列入会议，{count} 案</source>
        <translation>Put on agenda: {count}</translation>
    </message>
    <message>
        <source>列入会议</source>
        <translation>Put on agenda</translation>
    </message>
</context>
<context>
    <name>ReasonSheet</name>
    <message>
        <source>写明原因。原因和你的名字记在记录里。</source>
        <translation>Write the reason. It is kept with your name.</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>ReasonsCard</name>
    <message>
        <source>得分怎么来</source>
        <translation>Where the scores come from</translation>
    </message>
    <message>
        <source>点一个方面看每一题</source>
        <translation>click a domain to see each item</translation>
    </message>
    <message>
        <source>没有得分</source>
        <translation>no score</translation>
    </message>
</context>
<context>
    <name>ReasonsPanel</name>
    <message>
        <source>支持这一安置的依据</source>
        <translation>For this placement</translation>
    </message>
    <message>
        <source>不可选的依据</source>
        <translation>Why it is not possible</translation>
    </message>
    <message>
        <source>相反的依据</source>
        <translation>Against it</translation>
    </message>
    <message>
        <source>还缺的依据</source>
        <translation>Missing grounds</translation>
    </message>
    <message>
        <source>要核对的地方</source>
        <translation>To be checked</translation>
    </message>
    <message>
        <source>没有一条规则说到这一安置。</source>
        <translation>No rule speaks of this placement.</translation>
    </message>
    <message>
        <source>只差一个条件</source>
        <translation>One condition short</translation>
    </message>
    <message>
        <source>· 缺：{answer}</source>
        <translation>· lacking: {answer}</translation>
    </message>
</context>
<context>
    <name>ReceivedPart</name>
    <message>
        <source>{count} 次收到，共 {children} 名儿童（同一个孩子可以报几次）</source>
        <translation>Received: {count}, children: {children} (a child may be reported several times)</translation>
    </message>
    <message>
        <source>↑↓ 选择　Enter 出交接记录</source>
        <translation>↑↓ choose, Enter issues the minutes</translation>
    </message>
    <message>
        <source>不导入</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>今年还没有收到名册</source>
        <translation>No roster was received this year</translation>
    </message>
    <message>
        <source>儿童</source>
        <translation>Children</translation>
    </message>
    <message>
        <source>出交接记录</source>
        <translation>Issue hand-over minutes</translation>
    </message>
    <message>
        <source>名册文件</source>
        <translation>roster file</translation>
    </message>
    <message>
        <source>导入名册文件</source>
        <translation>Import a roster file</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>已收</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>已收到的来源</source>
        <translation>Sources received</translation>
    </message>
    <message>
        <source>收到</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>残联在 4 月底以前送来名册；乡镇、学校、福利机构和监护人报来的随时登记。</source>
        <translation>The federation sends its roster by the end of April; what townships, schools, homes and guardians report is registered at any time.</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>登记一名儿童</source>
        <translation>Register a child</translation>
    </message>
    <message>
        <source>窗口登记</source>
        <translation>at the counter</translation>
    </message>
    <message>
        <source>窗口登记的没有文件，不用交接记录。</source>
        <translation>What came at the counter has no file and needs no minutes.</translation>
    </message>
    <message>
        <source>谁</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>需核对</source>
        <translation>To check</translation>
    </message>
</context>
<context>
    <name>RecordedExport</name>
    <message>
        <source>导出 PDF</source>
        <translation>Export PDF</translation>
    </message>
    <message>
        <source>已导出到 {name}</source>
        <translation>Exported to {name}</translation>
    </message>
</context>
<context>
    <name>RecordedPrint</name>
    <message>
        <source>已送到 {printer}，{copies} 份</source>
        <translation>Sent to {printer}, {copies} copies</translation>
    </message>
</context>
<context>
    <name>Refused</name>
    <message>
        <source>没有写入任何东西</source>
        <translation>Nothing was written</translation>
    </message>
    <message>
        <source>处理好以后再选一次，或者换一个文件。</source>
        <translation>Mend it and choose it again, or take another file.</translation>
    </message>
    <message>
        <source>换一个文件</source>
        <translation>Another file</translation>
    </message>
    <message>
        <source>指定各列</source>
        <translation>Name the columns</translation>
    </message>
</context>
<context>
    <name>RegisteredView</name>
    <message>
        <source>{day}前补齐 {count} 份：</source>
        <translation>By {day}, papers: {count}</translation>
    </message>
    <message>
        <source>{day}（暂定）</source>
        <translation>{day} (provisional)</translation>
    </message>
    <message>
        <source>个案编号</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>再登记一名</source>
        <translation>Register another</translation>
    </message>
    <message>
        <source>出受理回执</source>
        <translation>Issue the receipt</translation>
    </message>
    <message>
        <source>受理回执</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>受理编号</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>各项核对都没有问题。</source>
        <translation>Every check is fine.</translation>
    </message>
    <message>
        <source>成为一个新的个案</source>
        <translation>a new case</translation>
    </message>
    <message>
        <source>打开个案</source>
        <translation>Open the case</translation>
    </message>
    <message>
        <source>早已登记，多一个来源</source>
        <translation>registered before; one source more</translation>
    </message>
    <message>
        <source>早已登记，补上了原来空着的内容，多一个来源</source>
        <translation>registered before; what was empty is filled in, one source more</translation>
    </message>
    <message>
        <source>材料齐了，不用补正。</source>
        <translation>Every paper is here; nothing has to be brought.</translation>
    </message>
    <message>
        <source>登记的结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>补来以后在“名册来源”的“待补材料”里记上。</source>
        <translation>Note what was brought on the page of the sources, under Papers awaited.</translation>
    </message>
    <message>
        <source>补正</source>
        <translation>To be brought</translation>
    </message>
</context>
<context>
    <name>RemediesCard</name>
    <message>
        <source>救济途径与期限</source>
        <translation>Remedies and time limits</translation>
    </message>
    <message>
        <source>复议</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>诉讼</source>
        <translation>Suit</translation>
    </message>
    <message>
        <source>收到复议决定后 {days} 日内</source>
        <translation>within {days} days of its answer</translation>
    </message>
    <message>
        <source>复议后</source>
        <translation>After review</translation>
    </message>
    <message>
        <source>先复议</source>
        <translation>Review first</translation>
    </message>
    <message>
        <source>要先复议</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>不适用</source>
        <translation>not required</translation>
    </message>
    <message>
        <source>按 {day}送达算，第二天起计·行政复议法 20、23、24</source>
        <translation>For service on {day}, counted from the day after·行政复议法 20, 23, 24</translation>
    </message>
    <message>
        <source>到 {day}，{weekday}</source>
        <translation>until {weekday}, {day}</translation>
    </message>
    <message>
        <source>（暂定）</source>
        <translation> (provisional)</translation>
    </message>
</context>
<context>
    <name>RepeatInstance</name>
    <message>
        <source>删除这一份</source>
        <extracomment>The person took instance number … out.</extracomment>
        <translation>Delete this entry</translation>
    </message>
    <message>
        <source>删除第 {place} 份</source>
        <translation>Delete entry {place}</translation>
    </message>
    <message>
        <source>第 {place} 份</source>
        <translation>Entry {place}</translation>
    </message>
    <message>
        <source>删除第 {place} 份？</source>
        <translation>Delete entry {place}?</translation>
    </message>
    <message>
        <source>这一份里的答案一起删掉，找不回来。</source>
        <translation>Its answers are deleted with it and cannot be brought back.</translation>
    </message>
    <message>
        <source>留着</source>
        <translation>Keep</translation>
    </message>
</context>
<context>
    <name>RepeatView</name>
    <message>
        <source>再加一份</source>
        <translation>Add an entry</translation>
    </message>
</context>
<context>
    <name>ReporterCard</name>
    <message>
        <source>乡镇</source>
        <translation>Township</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>哪个乡镇</source>
        <translation>Which township</translation>
    </message>
    <message>
        <source>哪家福利机构</source>
        <translation>Which welfare home</translation>
    </message>
    <message>
        <source>哪所学校</source>
        <translation>Which school</translation>
    </message>
    <message>
        <source>学校</source>
        <translation>School</translation>
    </message>
    <message>
        <source>报来的单位或个人</source>
        <translation>Office or person who reports</translation>
    </message>
    <message>
        <source>条例 15</source>
        <translation>条例 15</translation>
    </message>
    <message>
        <source>监护人申请</source>
        <translation>Guardian</translation>
    </message>
    <message>
        <source>福利机构</source>
        <translation>Welfare home</translation>
    </message>
    <message>
        <source>谁来报的</source>
        <translation>Who reports</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>文件里写的</source>
        <extracomment>The id of a known child whose name and number are to be said: `show_child`.</extracomment>
        <translation>In the file</translation>
    </message>
    <message>
        <source>程序读成的</source>
        <translation>As read</translation>
    </message>
    <message>
        <source>{shown} 行，共 {total} 行</source>
        <translation>{shown} of {total} rows</translation>
    </message>
    <message>
        <source>F2 改单元格</source>
        <translation>F2 edits a cell</translation>
    </message>
    <message>
        <source>F8 下一处</source>
        <translation>F8 next to look at</translation>
    </message>
</context>
<context>
    <name>ReviewFoot</name>
    <message>
        <source>由委员会秘书写入名册。</source>
        <translation>The committee&apos;s secretary takes it in.</translation>
    </message>
    <message>
        <source>这个文件里没有儿童可以写入。</source>
        <translation>This file has no child to take in.</translation>
    </message>
    <message>
        <source>换一个文件</source>
        <translation>Another file</translation>
    </message>
    <message>
        <source>导出核对表</source>
        <translation>Export the check list</translation>
    </message>
    <message>
        <source>写入 {count} 名儿童</source>
        <translation>Import children: {count}</translation>
    </message>
    <message>
        <source>正在写入。</source>
        <translation>Writing.</translation>
    </message>
    <message>
        <source>上次的名册上有、这次没有：{count} 名</source>
        <translation>On the last roster and not on this one: {count}</translation>
    </message>
    <message>
        <source>更多</source>
        <translation>More</translation>
    </message>
    <message>
        <source>列</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>在各行里找</source>
        <translation>Find in rows</translation>
    </message>
    <message>
        <source>谁送来的</source>
        <translation>Who sent it</translation>
    </message>
    <message>
        <source>正在与已登记的儿童比对。</source>
        <translation>Comparing with the children on record.</translation>
    </message>
    <message>
        <source>正在按改正后的重新读取。</source>
        <translation>Reading again as corrected.</translation>
    </message>
</context>
<context>
    <name>ReviewStage</name>
    <message>
        <source>名册</source>
        <translation>Roster</translation>
    </message>
    <message>
        <source>名单已写到 {name}</source>
        <translation>List written to {name}</translation>
    </message>
    <message>
        <source>表格</source>
        <translation>Spreadsheet</translation>
    </message>
    <message>
        <source>导出核对表</source>
        <translation>Export checked list</translation>
    </message>
    <message>
        <source>核对表已写到 {name}</source>
        <translation>Checked list written to {name}</translation>
    </message>
</context>
<context>
    <name>Roads</name>
    <message>
        <source>{count} 对疑似重复</source>
        <translation>Doubtful pairs: {count}</translation>
    </message>
    <message>
        <source>名册来源</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>登记一名儿童</source>
        <translation>Register one child</translation>
    </message>
</context>
<context>
    <name>RosterPage</name>
    <message>
        <source>名册</source>
        <translation>Roster</translation>
    </message>
    <message>
        <source>正在读取名册</source>
        <translation>Reading the roster</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>已写入名册</source>
        <translation>Roster imported</translation>
    </message>
    <message>
        <source>残联、乡镇、学校和福利机构送来的名册从这里写入，每名儿童成为一个个案。</source>
        <translation>Rosters from the federation, townships, schools and welfare homes come in here; each child becomes a case.</translation>
    </message>
    <message>
        <source>正在写入名册</source>
        <translation>Writing the roster</translation>
    </message>
</context>
<context>
    <name>RosterPaperView</name>
    <message>
        <source>导出 PDF</source>
        <translation>Export PDF</translation>
    </message>
    <message>
        <source>导出{name}</source>
        <translation>Export: {name}</translation>
    </message>
    <message>
        <source>要打印：导出以后用 PDF 阅读器打开，选 A4、实际大小。</source>
        <translation>To print: export it, open it in a PDF reader, choose A4 and actual size.</translation>
    </message>
    <message>
        <source>打印{name}</source>
        <translation>Print {name}</translation>
    </message>
</context>
<context>
    <name>RosterRows</name>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>身份证号</source>
        <translation>Identity number</translation>
    </message>
    <message>
        <source>性别</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>出生日期</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>残疾证号</source>
        <translation>Certificate number</translation>
    </message>
    <message>
        <source>残疾类别</source>
        <translation>Disability</translation>
    </message>
    <message>
        <source>残疾等级</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>监护人</source>
        <translation>Guardian</translation>
    </message>
    <message>
        <source>与儿童关系</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>乡镇</source>
        <translation>Township</translation>
    </message>
    <message>
        <source>村</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>住址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>现在就读</source>
        <translation>School now</translation>
    </message>
    <message>
        <source>意愿</source>
        <translation>Wish</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>行</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>残疾类别和要核对的</source>
        <translation>Disability, and what to check</translation>
    </message>
    <message>
        <source>待改正</source>
        <translation>To be corrected</translation>
    </message>
    <message>
        <source>第 {row} 行</source>
        <translation>Row {row}</translation>
    </message>
    <message>
        <source>工作表 {sheet} </source>
        <translation>Sheet {sheet}, </translation>
    </message>
    <message>
        <source> {column} 列</source>
        <translation>, column {column}</translation>
    </message>
    <message>
        <source>的{field}</source>
        <translation>, {field}</translation>
    </message>
    <message>
        <source>“{value}”</source>
        <translation> “{value}”</translation>
    </message>
    <message>
        <source>：</source>
        <translation>: </translation>
    </message>
    <message>
        <source>{name}照样写入，标为需核对。</source>
        <translation>{name} comes in all the same, marked to be checked.</translation>
    </message>
    <message>
        <source>{grade} 级</source>
        <translation>grade {grade}</translation>
    </message>
    <message>
        <source>男</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>女</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>未填</source>
        <translation>Not filled in</translation>
    </message>
    <message>
        <source>无变化</source>
        <translation>no change</translation>
    </message>
    <message>
        <source>补充{fields}</source>
        <translation>adds {fields}</translation>
    </message>
    <message>
        <source>新开今年的个案</source>
        <translation>opens this year&apos;s case</translation>
    </message>
    <message>
        <source>已登记：{known}。</source>
        <translation>On record: {known}.</translation>
    </message>
    <message>
        <source>与登记的{fields}不同，登记的不改。</source>
        <translation>Differs from the record in {fields}; the record stays.</translation>
    </message>
    <message>
        <source>可能与 {count} 名已登记的儿童是同一人，写入后在“疑似重复”里核对。</source>
        <translation>May be the same child as {count} on record; check under possible duplicates after the import.</translation>
    </message>
    <message>
        <source>{count} 名新增</source>
        <translation>{count} new</translation>
    </message>
    <message>
        <source>{count} 名更新</source>
        <translation>{count} updated</translation>
    </message>
    <message>
        <source>{count} 名无变化</source>
        <translation>{count} unchanged</translation>
    </message>
    <message>
        <source>{count} 名写入后需核对</source>
        <translation>{count} to check afterwards</translation>
    </message>
    <message>
        <source>{count} 对疑似重复</source>
        <translation>{count} possible duplicates</translation>
    </message>
    <message>
        <source>{count} 行不导入</source>
        <translation>{count} rows left out</translation>
    </message>
    <message>
        <source>{words}。</source>
        <translation>{words}.</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>withdrawn</translation>
    </message>
    <message>
        <source>已复原</source>
        <translation>restored</translation>
    </message>
    <message>
        <source>保留</source>
        <translation>stays</translation>
    </message>
    <message>
        <source>{name}（{why}）</source>
        <translation>{name} ({why})</translation>
    </message>
    <message>
        <source>粘贴的表格</source>
        <translation>Pasted table</translation>
    </message>
    <message>
        <source>按{sender}上次的列名读取</source>
        <translation>read with the labels that {sender} used before</translation>
    </message>
    <message>
        <source>改正了 {count} 个单元格</source>
        <translation>{count} cells corrected</translation>
    </message>
    <message>
        <source>这个文件 {day} 由{person}导入过，再导入不会重复增加儿童</source>
        <translation>this file was imported on {day} by {person}; again it adds nobody twice</translation>
    </message>
    <message>
        <source>这个文件 {day} 由{person}导入过，后来撤回了</source>
        <translation>this file was imported on {day} by {person} and withdrawn later</translation>
    </message>
    <message>
        <source>重读中</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>残疾类别和等级</source>
        <translation>Category and grade</translation>
    </message>
    <message>
        <source>序号</source>
        <translation>Sequence</translation>
    </message>
    <message>
        <source>监护人身份证号</source>
        <translation>Guardian&apos;s ID</translation>
    </message>
    <message>
        <source>县</source>
        <translation>County</translation>
    </message>
    <message>
        <source>年龄</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>民族</source>
        <translation>Ethnicity</translation>
    </message>
    <message>
        <source>年级</source>
        <translation>School grade</translation>
    </message>
    <message>
        <source>残联</source>
        <translation>Federation</translation>
    </message>
    <message>
        <source>学校</source>
        <translation>School</translation>
    </message>
    <message>
        <source>福利机构</source>
        <translation>Welfare home</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>列</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>列（{count} 列没有认出）</source>
        <translation>Columns: {count} unknown</translation>
    </message>
    <message>
        <source>第 {done} 行，共 {total} 行</source>
        <translation>Row {done} of {total}</translation>
    </message>
    <message>
        <source>取消后什么都不会写入。</source>
        <translation>Cancelling writes nothing.</translation>
    </message>
</context>
<context>
    <name>RoundCard</name>
    <message>
        <source>评估人</source>
        <translation>Assessors</translation>
    </message>
    <message>
        <source>一个人评就直接开始评估；要几个人各评一份再比较，先指派。</source>
        <translation>One person simply begins the assessment; where several shall assess apart and compare, assign them first.</translation>
    </message>
    <message>
        <source>指派评估人</source>
        <translation>Assign assessors</translation>
    </message>
    <message>
        <source>各人独立填写。都完成以前，谁也看不到别人的答案、进度和得分。</source>
        <translation>Each fills it alone. Before all are done nobody sees the others’ answers, progress or scores.</translation>
    </message>
    <message>
        <source>打开我的一份</source>
        <translation>Open mine</translation>
    </message>
    <message>
        <source>已协商一致，作为这个个案的评估。</source>
        <translation>Agreed; this is the case’s assessment.</translation>
    </message>
    <message>
        <source>都完成了，等协商。</source>
        <translation>All are done; the consensus is open.</translation>
    </message>
    <message>
        <source>比较和协商</source>
        <translation>Compare and agree</translation>
    </message>
</context>
<context>
    <name>RoundView</name>
    <message>
        <source>{name}的评估</source>
        <extracomment>Cases that the list shows under 等着开始; the rest is counted and found in the list of cases.</extracomment>
        <translation>Assessment of {name}</translation>
    </message>
    <message>
        <source>{count} 位评估人各填一份，都完成后比较</source>
        <translation>{count} assessors fill it apart; compared when all are done</translation>
    </message>
    <message>
        <source>打开个案</source>
        <translation>Open the case</translation>
    </message>
    <message>
        <source>评估人</source>
        <translation>Assessors</translation>
    </message>
    <message>
        <source>各人独立填写。都完成以前，谁也看不到别人的答案、进度和得分。</source>
        <translation>Each fills it alone. Before all are done nobody sees the others’ answers, progress or scores.</translation>
    </message>
</context>
<context>
    <name>Rounds</name>
    <message>
        <source>独立填写</source>
        <translation>on their own</translation>
    </message>
    <message>
        <source>已完成</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>没有完成</source>
        <translation>Not complete</translation>
    </message>
    <message>
        <source>差 {steps} 级</source>
        <translation>{steps} steps apart</translation>
    </message>
    <message>
        <source>差 {size}</source>
        <translation>{size} apart</translation>
    </message>
    <message>
        <source>有人没有看到</source>
        <translation>Not seen by all</translation>
    </message>
    <message>
        <source>有人没有问到</source>
        <translation>Not asked of all</translation>
    </message>
    <message>
        <source>文字不同</source>
        <translation>Different text</translation>
    </message>
    <message>
        <source>选的不同</source>
        <translation>Different choice</translation>
    </message>
    <message>
        <source>没有两人都看到的题</source>
        <translation>no item that two of them saw</translation>
    </message>
    <message>
        <source>{equal}/{items} 题相同（{percent} %）</source>
        <translation>{equal}/{items} alike ({percent} %)</translation>
    </message>
    <message>
        <source>加权 κ {kappa}</source>
        <translation>weighted κ {kappa}</translation>
    </message>
    <message>
        <source>题太少，不算 κ</source>
        <translation>too few items for κ</translation>
    </message>
    <message>
        <source>各人给的都是同一级，κ 没有意义</source>
        <translation>all gave one and the same value, κ says nothing</translation>
    </message>
</context>
<context>
    <name>RowBox</name>
    <message>
        <source>文件里写的：{words}。</source>
        <translation>In the file: {words}.</translation>
    </message>
    <message>
        <source>改正{field}</source>
        <translation>Correct {field}</translation>
    </message>
    <message>
        <source>改正</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>以后再改</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>下一处</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>恢复原样</source>
        <translation>Put back</translation>
    </message>
    <message>
        <source>改为 {value}</source>
        <translation>Change to {value}</translation>
    </message>
    <message>
        <source>第 {row} 行 {column} 列已改正，文件里原来是“{text}”</source>
        <translation>Row {row} column {column} is corrected; the file had “{text}”</translation>
    </message>
</context>
<context>
    <name>RungCard</name>
    <message>
        <source>还差一条：{reason}（{answers}）</source>
        <translation>One condition short: {reason} ({answers})</translation>
    </message>
</context>
<context>
    <name>RungCards</name>
    <message>
        <source>{count} 票</source>
        <translation>{count} for</translation>
    </message>
</context>
<context>
    <name>SealedCard</name>
    <message>
        <source>批次 {number} 已封装</source>
        <translation>Batch {number} is sealed</translation>
    </message>
    <message>
        <source>导出批次文件，交给{recipient}，并在电话里核对校验码的前 16 位。</source>
        <translation>Export the file, hand it to {recipient}, and compare the first 16 digits of the digest by telephone.</translation>
    </message>
    <message>
        <source>{count} 个个案已封装</source>
        <translation>Cases sealed: {count}</translation>
    </message>
    <message>
        <source>文件名</source>
        <translation>File name</translation>
    </message>
    <message>
        <source>校验码前 16 位</source>
        <translation>First 16 digits</translation>
    </message>
    <message>
        <source>完整校验码（SHA-256）：{digest}</source>
        <translation>Whole digest (SHA-256): {digest}</translation>
    </message>
    <message>
        <source>导出批次文件</source>
        <translation>Export the batch file</translation>
    </message>
</context>
<context>
    <name>SealingCard</name>
    <message>
        <source>教育局公章的密码</source>
        <translation>Password of the bureau&apos;s seal</translation>
    </message>
    <message>
        <source>批次 {number}</source>
        <translation>Batch {number}</translation>
    </message>
    <message>
        <source>个案</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>{count} 个</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>收件</source>
        <translation>Recipient</translation>
    </message>
    <message>
        <source>接在</source>
        <translation>Follows</translation>
    </message>
    <message>
        <source>这是第一批</source>
        <translation>the first batch</translation>
    </message>
</context>
<context>
    <name>SeatWords</name>
    <message>
        <source>{role}（{name}）</source>
        <translation>{role} ({name})</translation>
    </message>
    <message>
        <source>{name}·{role}</source>
        <translation>{name}·{role}</translation>
    </message>
    <message>
        <source>盖{role}</source>
        <translation>Set the {role}</translation>
    </message>
    <message>
        <source>签名：{name}</source>
        <translation>Sign: {name}</translation>
    </message>
    <message>
        <source>已签</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>轮到这一位</source>
        <translation>Next to sign</translation>
    </message>
    <message>
        <source>前面的人签完后签，并锁定文件</source>
        <translation>Signs last and locks the paper</translation>
    </message>
    <message>
        <source>还没有轮到</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>正在核验</source>
        <translation>Verifying</translation>
    </message>
    <message>
        <source>证书可信，签后文件未改动</source>
        <translation>Certificate trusted, paper unchanged</translation>
    </message>
    <message>
        <source>没有通过核验</source>
        <translation>Not verified</translation>
    </message>
</context>
<context>
    <name>SeatsCard</name>
    <message>
        <source>签章顺序</source>
        <translation>Order of signatures</translation>
    </message>
    <message>
        <source>不要使用这份文件。请从备份核对，或者重出一份再签。</source>
        <translation>Do not use this paper. Compare it with a backup, or issue and sign it anew.</translation>
    </message>
    <message>
        <source>文件没有通过核验：{why}</source>
        <translation>The paper is not valid: {why}</translation>
    </message>
    <message>
        <source>已有的 {done} 个签章有效，还缺 {left} 个</source>
        <translation>Valid: {done}, missing: {left}</translation>
    </message>
    <message>
        <source>证书可信，签后文件未改动。</source>
        <translation>Certificates trusted, paper unchanged.</translation>
    </message>
    <message>
        <source>{wanted} 个签章都有效</source>
        <translation>Every signature is valid ({wanted})</translation>
    </message>
</context>
<context>
    <name>SenderFields</name>
    <message>
        <source>谁送来的</source>
        <translation>Who sent it</translation>
    </message>
    <message>
        <source>单位名称（选填）</source>
        <translation>Name (optional)</translation>
    </message>
</context>
<context>
    <name>SenderSheet</name>
    <message>
        <source>谁送来的</source>
        <translation>Who sent it</translation>
    </message>
    <message>
        <source>这个单位以前的列名会自动用上，按它重新读取。</source>
        <translation>What this sender called its columns before is used, and the file read again.</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>ServiceForm</name>
    <message>
        <source>受送达人</source>
        <translation>Addressee</translation>
    </message>
    <message>
        <source>与孩子的关系</source>
        <translation>Relation to the child</translation>
    </message>
    <message>
        <source>送达方式</source>
        <translation>Way of service</translation>
    </message>
    <message>
        <source>送达日期</source>
        <translation>Served on</translation>
    </message>
    <message>
        <source>送达人</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>另一名送达人</source>
        <translation>Second server</translation>
    </message>
    <message>
        <source>签收人</source>
        <translation>Signed by</translation>
    </message>
    <message>
        <source>拒收的理由</source>
        <translation>Reason of refusal</translation>
    </message>
    <message>
        <source>见证人</source>
        <translation>Witness</translation>
    </message>
    <message>
        <source>当面</source>
        <translation>Direct</translation>
    </message>
    <message>
        <source>留置</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>转交</source>
        <translation>Passed on</translation>
    </message>
    <message>
        <source>电子</source>
        <translation>Electronic</translation>
    </message>
    <message>
        <source>邮寄</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>监护人书面同意电子送达</source>
        <translation>The guardian agreed in writing to electronic service</translation>
    </message>
    <message>
        <source>拒绝签收</source>
        <translation>Refused to sign</translation>
    </message>
    <message>
        <source>记录送达</source>
        <translation>Record the service</translation>
    </message>
    <message>
        <source>送达回证</source>
        <translation>Receipt of service</translation>
    </message>
    <message>
        <source>民事诉讼法 87–95</source>
        <translation>民事诉讼法 87–95</translation>
    </message>
    <message>
        <source>从第二天起计算复议和诉讼的期限。</source>
        <translation>Time limits for review and suit run from the day after.</translation>
    </message>
</context>
<context>
    <name>SettingsMenu</name>
    <message>
        <source>跟随系统</source>
        <translation>Like the system</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>高对比</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>外观</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>文字大小</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>语言</source>
        <extracomment>Names of tokens&apos; [nav] appear in the sidebar, in the tokens&apos; order; all others open from a page.</extracomment>
        <translation>Language</translation>
    </message>
</context>
<context>
    <name>SeveralCard</name>
    <message>
        <source>一个答案用在选中的每一对上，原因只写一次，每一对都记下。合并要一对一对看。</source>
        <translation>One answer goes to each chosen pair; the reason is written once and kept with each. Merges are made pair by pair.</translation>
    </message>
    <message>
        <source>还有 {count} 对。</source>
        <translation>{count} more pairs.</translation>
    </message>
    <message>
        <source>选中 {count} 对</source>
        <translation>Pairs chosen: {count}</translation>
    </message>
</context>
<context>
    <name>SideFacts</name>
    <message>
        <source>{year} 年度</source>
        <translation>Year {year}</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>专委会工作台</source>
        <translation>Committee Desk</translation>
    </message>
    <message>
        <source>搜索或命令</source>
        <translation>Search or command</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>锁定</source>
        <translation>Lock</translation>
    </message>
</context>
<context>
    <name>SigningView</name>
    <message>
        <source>核验</source>
        <translation>Verify</translation>
    </message>
    <message>
        <source>导出 PDF</source>
        <translation>Export PDF</translation>
    </message>
    <message>
        <source>重出文书</source>
        <translation>Issue anew</translation>
    </message>
    <message>
        <source>{kind}还没有出</source>
        <translation>{kind}: not issued</translation>
    </message>
    <message>
        <source>{kind}还缺 {left} 个签章</source>
        <translation>{kind}: {left} signatures missing</translation>
    </message>
    <message>
        <source>{kind}已签齐</source>
        <translation>{kind}: signed by all</translation>
    </message>
    <message>
        <source>方案与签章 / {number}</source>
        <translation>Plan and seals / {number}</translation>
    </message>
    <message>
        <source>签章</source>
        <translation>Signatures</translation>
    </message>
    <message>
        <source>文书</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>{kind}（待签）</source>
        <translation>{kind} (to sign)</translation>
    </message>
    <message>
        <source>还没有出{kind}</source>
        <translation>{kind}: not issued yet</translation>
    </message>
    <message>
        <source>出文书时，程序把已经记下的内容写成 PDF，并留好签章的位置。</source>
        <translation>Issuing writes what is recorded into a PDF with places for the signatures.</translation>
    </message>
    <message>
        <source>出文书</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>文书由秘书或教育局经办人出</source>
        <translation>The secretary or the bureau&apos;s officer issues papers</translation>
    </message>
    <message>
        <source>第 {done} 个签章已签上</source>
        <translation>Signature {done} is set</translation>
    </message>
    <message>
        <source>PDF 文件 (*.pdf)</source>
        <translation>PDF document (*.pdf)</translation>
    </message>
    <message>
        <source>已导出 PDF</source>
        <translation>PDF exported</translation>
    </message>
</context>
<context>
    <name>SittingList</name>
    <message>
        <source>今年的会议</source>
        <translation>This year&apos;s meetings</translation>
    </message>
    <message>
        <source>今年还没有开过会</source>
        <translation>No meeting this year yet</translation>
    </message>
    <message>
        <source>评估完成的个案在会上讨论，由委员会提出安置建议。</source>
        <translation>A meeting discusses assessed cases, and the committee proposes their placement.</translation>
    </message>
    <message>
        <source>正在开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>已结束</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>第 {number} 次评估会议</source>
        <translation>Assessment meeting {number}</translation>
    </message>
</context>
<context>
    <name>SourceView</name>
    <message>
        <source>返回名册</source>
        <translation>Back to roster</translation>
    </message>
    <message>
        <source>撤回这次导入</source>
        <translation>Withdraw this import</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>在文件里</source>
        <translation>In the file</translation>
    </message>
    <message>
        <source>个案</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>这次导入的每一行</source>
        <translation>Every row of this import</translation>
    </message>
    <message>
        <source>{sender} {day} 送来的名册</source>
        <translation>Roster from {sender}, {day}</translation>
    </message>
    <message>
        <source>名册</source>
        <translation>Roster</translation>
    </message>
    <message>
        <source>{kind}，{time} 由{person}收下；{children} 名儿童，{rejected} 行不导入。</source>
        <translation>{kind}, received {time} by {person}; {children} children, {rejected} rows left out.</translation>
    </message>
    <message>
        <source>{time} 由{person}撤回：{why}</source>
        <translation>Withdrawn {time} by {person}: {why}</translation>
    </message>
    <message>
        <source>导入时有人改过读法</source>
        <translation>Read with a person&apos;s corrections</translation>
    </message>
    <message>
        <source>{count} 行已撤掉。</source>
        <translation>{count} rows are gone.</translation>
    </message>
    <message>
        <source>{count} 行补充过的已复原。</source>
        <translation>What {count} rows had added is taken out again.</translation>
    </message>
    <message>
        <source>{count} 名保留：{names}。选中一行按 Enter 打开个案。</source>
        <translation>{count} stay: {names}. Choose a row and press Enter to open the case.</translation>
    </message>
    <message>
        <source>不写入</source>
        <translation>Leave out</translation>
    </message>
    <message>
        <source>指定的列：{columns}。</source>
        <translation>Columns named by hand: {columns}.</translation>
    </message>
    <message>
        <source>改正了 {count} 个单元格：{places}。</source>
        <translation>{count} cells corrected: {places}.</translation>
    </message>
    <message>
        <source>{shown} 行，共 {total} 行</source>
        <translation>{shown} of {total} rows</translation>
    </message>
    <message>
        <source>Enter 打开个案</source>
        <translation>Enter opens the case</translation>
    </message>
    <message>
        <source>已撤回这次导入，{gone} 个个案撤掉，{stays} 名保留</source>
        <translation>Import withdrawn: {gone} cases gone, {stays} stay</translation>
    </message>
    <message>
        <source>撤回这个文件</source>
        <translation>Withdraw this file</translation>
    </message>
    <message>
        <source>撤回同批 {count} 个文件</source>
        <translation>Withdraw all {count} files of this folder</translation>
    </message>
    <message>
        <source>撤回同批其余 {count} 个文件</source>
        <translation>Withdraw the other {count} files of this folder</translation>
    </message>
</context>
<context>
    <name>SourcesCard</name>
    <message>
        <source>收到</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>收的人</source>
        <translation>By</translation>
    </message>
    <message>
        <source>可导入</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>需核对</source>
        <translation>To check</translation>
    </message>
    <message>
        <source>不导入</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>收到过的名册</source>
        <translation>Rosters received</translation>
    </message>
    <message>
        <source>送来的单位</source>
        <translation>Sender</translation>
    </message>
    <message>
        <source>↑↓ 选择，Enter 打开</source>
        <translation>↑↓ choose, Enter opens</translation>
    </message>
</context>
<context>
    <name>SourcesPage</name>
    <message>
        <source>不写就印通用的用途。</source>
        <translation>Left empty, the usual purpose is printed.</translation>
    </message>
    <message>
        <source>不知道就空着，纸上留一行手写。</source>
        <translation>Left empty, the paper has a line to write on.</translation>
    </message>
    <message>
        <source>交接记录</source>
        <translation>Hand-over minutes</translation>
    </message>
    <message>
        <source>今年收到的名册来源</source>
        <translation>This year's sources of the roster</translation>
    </message>
    <message>
        <source>今年登记的全部儿童，教育局和残联各留一处签章。号码完整，只供双方核对。</source>
        <translation>All children registered this year, with a place for the bureau's and the federation's signatures. Numbers are complete, for the two sides only.</translation>
    </message>
    <message>
        <source>例如 U 盘、政务网。不知道就空着。</source>
        <translation>Such as a USB stick or the government network. May stay empty.</translation>
    </message>
    <message>
        <source>写明收到哪个文件、多少行、谁交谁收，至少保存三年。个人信息保护法 23、55、56</source>
        <translation>Says which file was received, how many rows, who gave and who took; kept three years at least. 个人信息保护法 23, 55, 56</translation>
    </message>
    <message>
        <source>出交接记录</source>
        <translation>Issue the minutes</translation>
    </message>
    <message>
        <source>出名册</source>
        <translation>Issue the roster</translation>
    </message>
    <message>
        <source>出核对一致的名册</source>
        <translation>Issue the agreed roster</translation>
    </message>
    <message>
        <source>印在签章处。</source>
        <translation>Printed where it signs.</translation>
    </message>
    <message>
        <source>受理回执</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>名册</source>
        <translation>Roster</translation>
    </message>
    <message>
        <source>名册来源</source>
        <translation>Sources of the roster</translation>
    </message>
    <message>
        <source>已收到</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>已记下材料，还缺 {count} 份</source>
        <translation>Papers noted, still missing: {count}</translation>
    </message>
    <message>
        <source>应报送 {total} 家，已报送 {sent} 家；监护人自己申请 {applications} 份</source>
        <translation>{sent} of {total} senders have sent; guardians' own applications: {applications}</translation>
    </message>
    <message>
        <source>待补材料</source>
        <translation>Papers awaited</translation>
    </message>
    <message>
        <source>怎样送来的</source>
        <translation>How it came</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>材料齐了，申请已办结</source>
        <translation>Every paper is here; the application is complete</translation>
    </message>
    <message>
        <source>核对一致的名册</source>
        <translation>Agreed roster</translation>
    </message>
    <message>
        <source>残联的全称</source>
        <translation>Full name of the federation</translation>
    </message>
    <message>
        <source>用途（选填）</source>
        <translation>Purpose (optional)</translation>
    </message>
    <message>
        <source>由秘书或教育局经办人出文件。</source>
        <translation>The secretary or the bureau's officer issues papers.</translation>
    </message>
    <message>
        <source>由秘书或教育局经办人登记。</source>
        <translation>The secretary or the bureau's officer registers.</translation>
    </message>
    <message>
        <source>登记一名儿童</source>
        <translation>Register a child</translation>
    </message>
    <message>
        <source>谁送来的</source>
        <translation>Who brought it</translation>
    </message>
    <message>
        <source>还没有报送</source>
        <translation>Not sent yet</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>选择名册文件</source>
        <translation>Choose a roster file</translation>
    </message>
    <message>
        <source>选择文件</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>可以读 .xlsx、.xls、.et、.ods、.csv；文件和文件夹可以拖来，表格里复制的可以粘贴。先给你看，再写入。</source>
        <translation>Reads .xlsx, .xls, .et, .ods and .csv; drop a file or folder here, or paste cells copied from a spreadsheet. You look first, then it is written.</translation>
    </message>
    <message>
        <source>选择文件夹</source>
        <translation>Choose folder</translation>
    </message>
    <message>
        <source>粘贴</source>
        <translation>Paste</translation>
    </message>
</context>
<context>
    <name>StatedPapers</name>
    <message>
        <source>{count} 份已出的文件还写着改正前的{fields}。</source>
        <translation>Issued papers that still state the former {fields}: {count}.</translation>
    </message>
    <message>
        <source>{day} 出</source>
        <translation>issued {day}</translation>
    </message>
    <message>
        <source>已出的文件不改。要用新的内容，重新出一份。</source>
        <translation>Issued papers are not changed. Where the new facts are needed, issue one anew.</translation>
    </message>
    <message>
        <source>已改正</source>
        <translation>Corrected</translation>
    </message>
    <message>
        <source>看文件</source>
        <translation>See the papers</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>Understood</translation>
    </message>
</context>
<context>
    <name>SuggestionCard</name>
    <message>
        <source>安置建议</source>
        <translation>Proposed placement</translation>
    </message>
    <message>
        <source>正在按规则推算。</source>
        <translation>Working out what the rules say.</translation>
    </message>
    <message>
        <source>待会议讨论</source>
        <translation>For the meeting</translation>
    </message>
    <message>
        <source>没有一种安置的依据齐全，请会议讨论。</source>
        <translation>No placement has all its grounds; the meeting discusses it.</translation>
    </message>
    <message>
        <source>评估完成后，这里列出各种安置的依据。</source>
        <translation>Once the assessment is complete, the grounds of each placement are listed here.</translation>
    </message>
    <message>
        <source>看推理依据，{count} 条</source>
        <translation>Show the grounds: {count}</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>导入名册</source>
        <translation>Import roster</translation>
    </message>
    <message>
        <source>{day}，{weekday}</source>
        <translation>{weekday}, {day}</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>今年进度</source>
        <translation>This year</translation>
    </message>
    <message>
        <source>最近办理</source>
        <translation>Done lately</translation>
    </message>
    <message>
        <source>等我处理</source>
        <translation>Waiting for me</translation>
    </message>
    <message>
        <source>先导入名册</source>
        <translation>Import a roster first</translation>
    </message>
    <message>
        <source>县残联送来的名册是第一步，之后要做的事会排在这里。</source>
        <translation>The federation&apos;s roster is the first step; what follows will be listed here.</translation>
    </message>
    <message>
        <source>没有事情等你处理。</source>
        <translation>Nothing waits for you.</translation>
    </message>
    <message>
        <source>去开会</source>
        <translation>To the meeting</translation>
    </message>
</context>
<context>
    <name>TurnCard</name>
    <message>
        <source>谁来签</source>
        <translation>Who signs</translation>
    </message>
    <message>
        <source>签章密码</source>
        <translation>Signing password</translation>
    </message>
    <message>
        <source>下一份</source>
        <translation>Next paper</translation>
    </message>
    <message>
        <source>回到列表</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>已签齐</source>
        <translation>Signed by all</translation>
    </message>
    <message>
        <source>{count} 个签章都已完成，文件已锁定，不能再改。</source>
        <translation>Every signature is set ({count}); the paper is locked.</translation>
    </message>
    <message>
        <source>请先看完 {pages} 页。签后文件不能再改，要改只能重出一份。</source>
        <translation>Read it first (pages: {pages}). A signed paper cannot be changed, only issued anew.</translation>
    </message>
    <message>
        <source>（还没有轮到）</source>
        <translation> (not yet)</translation>
    </message>
    <message>
        <source>轮到你签</source>
        <translation>Your turn to sign</translation>
    </message>
    <message>
        <source>轮到{who}</source>
        <translation>Next: {who}</translation>
    </message>
    <message>
        <source>{name}公章的密码</source>
        <translation>Seal password of {name}</translation>
    </message>
    <message>
        <source>{name}的签章密码</source>
        <translation>Signing password of {name}</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>你的身份不能签章，请换能签章的人登录。</source>
        <translation>Your role does not sign; somebody who does has to log in.</translation>
    </message>
    <message>
        <source>正在签章</source>
        <translation>Signing</translation>
    </message>
    <message>
        <source>填了密码才能签。</source>
        <translation>Signing needs the password.</translation>
    </message>
</context>
<context>
    <name>Unmerging</name>
    <message>
        <source>个案的进度</source>
        <translation>the case’s progress</translation>
    </message>
    <message>
        <source>别名</source>
        <translation>other names</translation>
    </message>
    <message>
        <source>合并以后改过的保留：{fields}</source>
        <translation>what was changed since stays: {fields}</translation>
    </message>
    <message>
        <source>已撤回合并，两名都在</source>
        <translation>The merge was taken back; both children stand</translation>
    </message>
    <message>
        <source>相关的记录</source>
        <translation>related records</translation>
    </message>
</context>
<context>
    <name>VisitsEditor</name>
    <message>
        <source>住得偏远，每周一次</source>
        <translation>Remote place, one visit a week</translation>
    </message>
    <message>
        <source>够数的办法</source>
        <translation>How to reach it</translation>
    </message>
    <message>
        <source>写送教安排</source>
        <translation>Write the schedule</translation>
    </message>
    <message>
        <source>送教安排</source>
        <translation>Home teaching</translation>
    </message>
    <message>
        <source>够 {least} 课时的办法</source>
        <translation>How to reach {least} lessons</translation>
    </message>
    <message>
        <source>在这些周里没有够数的办法。</source>
        <translation>No schedule reaches it in these weeks.</translation>
    </message>
    <message>
        <source>一学年几周</source>
        <translation>Weeks a school year</translation>
    </message>
    <message>
        <source>每周几次</source>
        <translation>Visits a week</translation>
    </message>
    <message>
        <source>每次几课时</source>
        <translation>Lessons a visit</translation>
    </message>
    <message>
        <source>一课时几分钟</source>
        <translation>Minutes a lesson</translation>
    </message>
    <message>
        <source>放假少上几课时</source>
        <translation>Lessons lost to holidays</translation>
    </message>
    <message>
        <source>星期和时间（选填）</source>
        <translation>Days and times (optional)</translation>
    </message>
    <message>
        <source>次数和课时的范围是原则，全年总数必须够，没有例外。</source>
        <translation>The ranges hold in principle; the year&apos;s sum must be reached, without exception. </translation>
    </message>
    <message>
        <source>{weeks} 周 × {visits} 次 × {lessons} 课时</source>
        <translation>{weeks} weeks × {visits} visits × {lessons} lessons</translation>
    </message>
    <message>
        <source>，少上 {lost} 课时</source>
        <translation>, {lost} lost</translation>
    </message>
    <message>
        <source>{sum}{lost} = {total} 课时</source>
        <translation>{sum}{lost} = {total} lessons</translation>
    </message>
    <message>
        <source>少 {short} 课时，不能定案：一学年不少于 {least} 课时，没有例外。</source>
        <translation>{short} lessons short, cannot be adopted: at least {least} a school year, without exception. </translation>
    </message>
    <message>
        <source>够了：一学年不少于 {least} 课时。</source>
        <translation>Enough: at least {least} lessons a school year. </translation>
    </message>
    <message>
        <source>全年 {total} 课时</source>
        <translation>Lessons a year: {total}</translation>
    </message>
    <message>
        <source>至少 {least} 课时</source>
        <translation>At least {least}</translation>
    </message>
    <message>
        <source>每周 {visits} 次，每次 {lessons} 课时</source>
        <translation>{visits} a week of {lessons} lessons</translation>
    </message>
    <message>
        <source>采用</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>采用：{words}</source>
        <translation>Take: {words}</translation>
    </message>
    <message>
        <source>{sum} 课时</source>
        <translation>{sum} lessons</translation>
    </message>
</context>
<context>
    <name>WaitingList</name>
    <message>
        <source>{form}，{version} 版</source>
        <extracomment>Go on with this assessment. Begin the assessment of this case. Show the cases that can be invited.</extracomment>
        <translation>{form}, version {version}</translation>
    </message>
    <message>
        <source>接着填</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>继续填写</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>等着开始</source>
        <translation>Waiting to begin</translation>
    </message>
    <message>
        <source>开始评估</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>还有 {more} 个已邀约的个案，在“个案”里按状态查。</source>
        <translation>Invited cases beyond these: {more}; find them by state under Cases.</translation>
    </message>
    <message>
        <source>没有评估等着做</source>
        <translation>No assessment is waiting</translation>
    </message>
    <message>
        <source>先在个案里邀约家庭；邀约之后，评估就排在这里。</source>
        <translation>Invite the family on the case&apos;s page; then its assessment is listed here.</translation>
    </message>
    <message>
        <source>查看个案</source>
        <translation>See the cases</translation>
    </message>
    <message>
        <source>{when} 存</source>
        <translation>saved {when}</translation>
    </message>
    <message>
        <source>还没有填</source>
        <translation>Not begun</translation>
    </message>
    <message>
        <source>已答 {answered}/{asked} 题</source>
        <translation>{answered}/{asked} answered</translation>
    </message>
    <message>
        <source>{years} 岁 {months} 个月</source>
        <translation>{years} y {months} mo</translation>
    </message>
    <message>
        <source>{day}前评估完</source>
        <translation>due by {day}</translation>
    </message>
    <message>
        <source>独立填写</source>
        <translation>on their own</translation>
    </message>
    <message>
        <source>核对用的表</source>
        <translation>side form</translation>
    </message>
    <message>
        <source>协商</source>
        <translation>consensus</translation>
    </message>
</context>
<context>
    <name>WithdrawSheet</name>
    <message>
        <source>撤回这次导入</source>
        <translation>Withdraw this import</translation>
    </message>
    <message>
        <source>为什么撤回</source>
        <translation>Why it is withdrawn</translation>
    </message>
    <message>
        <source>例如送错了文件。原因和撤回的人记在记录里。</source>
        <translation>For example: the wrong file was sent. The reason and the person go on the record.</translation>
    </message>
    <message>
        <source>{count} 个个案会撤掉，补充过的内容会复原。</source>
        <translation>{count} cases go, and what was added to known children is taken out again.</translation>
    </message>
    <message>
        <source>{count} 名保留，因为后来有人办过：{names}。</source>
        <translation>{count} stay, because somebody has worked on them since: {names}.</translation>
    </message>
    <message>
        <source>撤回本身不能再撤销；改好的文件可以重新导入。</source>
        <translation>A withdrawal cannot be undone; the corrected file can be imported again.</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>撤回 {count} 个个案</source>
        <translation>Withdraw {count} cases</translation>
    </message>
    <message>
        <source>写明原因才能撤回。</source>
        <translation>Say why before you withdraw.</translation>
    </message>
</context>
<context>
    <name>_AsideForm</name>
    <message>
        <source>{name} 回避的原因</source>
        <translation>Why {name} stands aside</translation>
    </message>
    <message>
        <source>回避的原因</source>
        <translation>Why the member stands aside</translation>
    </message>
    <message>
        <source>记录回避</source>
        <translation>Record</translation>
    </message>
</context>
<context>
    <name>_Goals</name>
    <message>
        <source>目标</source>
        <translation>Goals</translation>
    </message>
    <message>
        <source>{count} 个</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>还没有写目标。</source>
        <translation>No goals are written.</translation>
    </message>
    <message>
        <source>学期目标</source>
        <translation>This term</translation>
    </message>
    <message>
        <source>怎样看</source>
        <translation>Measured by</translation>
    </message>
    <message>
        <source>达到</source>
        <translation>Reached when</translation>
    </message>
    <message>
        <source>到</source>
        <translation>Until</translation>
    </message>
</context>
<context>
    <name>_People</name>
    <message>
        <source>谁负责</source>
        <translation>Who is responsible</translation>
    </message>
    <message>
        <source>还没有写负责人。</source>
        <translation>Nobody is named.</translation>
    </message>
</context>
<context>
    <name>_ResultRow</name>
    <message>
        <source>报告超过 {months} 个月（试行），有效到 {day}，请重新测或在会上说明。</source>
        <translation>Older than {months} months (trial limit), valid until {day}: test anew or explain it at the meeting.</translation>
    </message>
    <message>
        <source>报告说明：{words}</source>
        <translation>The report says: {words}</translation>
    </message>
</context>
<context>
    <name>_Supports</name>
    <message>
        <source>支持</source>
        <translation>Support</translation>
    </message>
    <message>
        <source>每周 {visits} 次，每次 {lessons} 课时，全年 {total} 课时</source>
        <translation>{visits} a week of {lessons} lessons, {total} a year</translation>
    </message>
    <message>
        <source>送教</source>
        <translation>Home teaching</translation>
    </message>
    <message>
        <source>辅具</source>
        <translation>Devices</translation>
    </message>
    <message>
        <source>还没有写支持。</source>
        <translation>No support is written.</translation>
    </message>
</context>
<context>
    <name>due</name>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>还有 {days} 天</source>
        <translation>{days} days left</translation>
    </message>
    <message>
        <source>已过 {days} 天</source>
        <translation>{days} d late</translation>
    </message>
</context>
<context>
    <name>tokens</name>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>个案</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>评估</source>
        <translation>Assess</translation>
    </message>
    <message>
        <source>会议</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>决定与送达</source>
        <translation>Decisions</translation>
    </message>
    <message>
        <source>决定</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>方案与签章</source>
        <translation>Plan and seals</translation>
    </message>
    <message>
        <source>签章</source>
        <translation>Seals</translation>
    </message>
    <message>
        <source>上报</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>名册</source>
        <translation>Roster</translation>
    </message>
    <message>
        <source>已登记</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>已邀约</source>
        <translation>Invited</translation>
    </message>
    <message>
        <source>评估中</source>
        <translation>Assessing</translation>
    </message>
    <message>
        <source>待上会</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>已列议程</source>
        <translation>On agenda</translation>
    </message>
    <message>
        <source>已建议</source>
        <translation>Proposed</translation>
    </message>
    <message>
        <source>已决定</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>已送达</source>
        <translation>Served</translation>
    </message>
    <message>
        <source>监护人接受</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>有异议</source>
        <translation>Disputed</translation>
    </message>
    <message>
        <source>方案已定</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>已签章</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>已上报</source>
        <translation>Reported</translation>
    </message>
    <message>
        <source>重复</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>就近普通学校</source>
        <translation>Nearby school</translation>
    </message>
    <message>
        <source>定点学校随班就读</source>
        <translation>Designated</translation>
    </message>
    <message>
        <source>普通学校特教班</source>
        <translation>Special class</translation>
    </message>
    <message>
        <source>特殊教育学校</source>
        <translation>Special school</translation>
    </message>
    <message>
        <source>送教上门</source>
        <translation>Home teaching</translation>
    </message>
    <message>
        <source>远程教育</source>
        <translation>Remote</translation>
    </message>
    <message>
        <source>随班就读</source>
        <translation>Inclusive class</translation>
    </message>
    <message>
        <source>视力</source>
        <translation>Visual</translation>
    </message>
    <message>
        <source>听力</source>
        <translation>Hearing</translation>
    </message>
    <message>
        <source>言语</source>
        <translation>Speech</translation>
    </message>
    <message>
        <source>肢体</source>
        <translation>Physical</translation>
    </message>
    <message>
        <source>智力</source>
        <translation>Intellectual</translation>
    </message>
    <message>
        <source>精神</source>
        <translation>Mental</translation>
    </message>
    <message>
        <source>多重</source>
        <translation>Multiple</translation>
    </message>
    <message>
        <source>医疗与康复</source>
        <translation>Health and rehabilitation</translation>
    </message>
    <message>
        <source>感官</source>
        <translation>Senses</translation>
    </message>
    <message>
        <source>行动</source>
        <translation>Mobility</translation>
    </message>
    <message>
        <source>生活适应与自理</source>
        <translation>Daily living and self-care</translation>
    </message>
    <message>
        <source>沟通</source>
        <translation>Communication</translation>
    </message>
    <message>
        <source>教育与认知</source>
        <translation>Learning and cognition</translation>
    </message>
    <message>
        <source>心理与行为</source>
        <translation>Mind and behaviour</translation>
    </message>
    <message>
        <source>社会与家庭</source>
        <translation>Social life and family</translation>
    </message>
    <message>
        <source>安全</source>
        <translation>Safety</translation>
    </message>
    <message>
        <source>有效</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>待签</source>
        <translation>To sign</translation>
    </message>
    <message>
        <source>无效</source>
        <translation>Invalid</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>new</translation>
    </message>
    <message>
        <source>更新</source>
        <translation>updated</translation>
    </message>
    <message>
        <source>无变化</source>
        <translation>no change</translation>
    </message>
</context>
</TS>
